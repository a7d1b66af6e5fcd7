/**
 * Given names mostly of men, of many origins. Own compilation from general
 * knowledge, by language of origin; no list was copied. A name that stands in
 * the women's list too, or in the list of names of either, says nothing of gender.
 */
export const maleNames = `
James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew
Anthony Mark Donald Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Jason
Edward Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin
Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan
Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Christian Walter Keith Austin Roger Terry Sean
Gerald Carl Dylan Harold Jesse Bryan Lawrence Arthur Gabriel Bruce Logan Billy Joe Alan Juan
Elijah Willie Albert Wayne Randy Mason Vincent Liam Roy Bobby Caleb Bradley Russell Lucas Eugene
Philip Phillip Johnny Louis Howard Fred Ralph Craig Stanley Leonard Earl Nathaniel Jimmy Antonio
Danny Tony Luis Mike Dale Manuel Rodney Curtis Norman Allen Marvin Glenn Travis Jeff Chad Melvin
Alfred Herbert Frederick Ray Joel Edwin Don Eddie Ricky Troy Randall Barry Bernard Mario Leroy
Francisco Marcus Micheal Theodore Clifford Miguel Oscar Jay Jim Tom Calvin Alex Jon Ronnie Bill
Lloyd Tommy Leon Derek Warren Darrell Jerome Floyd Leo Alvin Tim Wesley Gordon Dean Greg Jorge
Dustin Pedro Derrick Dan Lewis Corey Herman Maurice Vernon Roberto Clyde Glen Hector Shane Ricardo
Sam Rick Lester Brent Ramon Charlie Tyrone Gilbert Gene Marc Reginald Ruben Brett Angelo Rafael
Edgar Milton Raul Ben Chester Cecil Duane Franklin Andre Elmer Brad Ron Roland Arnold Harvey Jared
Adrian Karl Cory Claude Erik Darryl Neil Javier Fernando Clinton Ted Mathew Darren Lonnie Lance
Cody Julio Kurt Allan Nelson Clayton Hugh Max Dwayne Dwight Armando Felix Everett Ian Wallace
Ken Bob Alfredo Alberto Dave Ivan Sidney Byron Julian Isaac Morris Clifton Willard Daryl Ross
Virgil Andy Marshall Salvador Perry Kirk Sergio Seth Kent Terrance Rene Eduardo Terrence Enrique
Freddie Wade Stuart Fredrick Arturo Alejandro Joey Nick Luther Wendell Jeremiah Julius Otis Trevor
Oliver Luke Homer Gerard Doug Kenny Hubert Matt Lyle Alfonso Orlando Rex Carlton Ernesto Neal
Pablo Lorenzo Omar Wilbur Grant Horace Roderick Abraham Willis Rickey Andres Cesar Johnathan
Malcolm Rudolph Damon Kelvin Preston Alton Archie Marco Wm Pete Randolph Garry Geoffrey Jonathon
Felipe Gerardo Ed Dominic Delbert Colin Guillermo Earnest Benny Spencer Rodolfo Myron Edmund
Garrett Salvatore Cedric Lowell Gregg Sherman Wilson Sylvester Roosevelt Israel Jermaine Forrest
Wilbert Leland Simon Clark Irving Bryant Owen Rufus Woodrow Kristopher Mack Levi Marcos Gustavo
Jake Lionel Gilberto Clint Nicolas Ismael Orville Ervin Dewey Al Wilfred Josh Hugo Ignacio Tomas
Sheldon Erick Stewart Doyle Darrel Rogelio Terence Santiago Alonzo Elias Bert Elbert Ramiro Conrad
Grady Phil Cornelius Lamar Rolando Clay Percy Dexter Bradford Darin Amos Moses Irvin Saul Roman
Randal Timmy Darrin Winston Brendan Abel Dominick Boyd Emilio Domingo Emmett Marlon Emanuel Jerald
Edmond Emil Dewayne Will Otto Teddy Reynaldo Bret Jess Trent Humberto Emmanuel Stephan Louie
Vicente Lamont Garland Miles Efrain Heath Rodger Harley Eldon Rocky Pierre Junior Freddy Eli Bryce
Antoine Sterling Chase Grover Elton Cleveland Chuck Damian Reuben Stan August Leonardo Russel
Erwin Benito Hans Monte Blaine Ernie Curt Quentin Agustin Murray Jamal Adolfo Harrison Tyson
Burton Brady Elliott Elliot Wilfredo Bart Jarrod Vance Denis Damien Joaquin Harlan Desmond Darwin
Gregorio Buddy Xavier Kermit Roscoe Esteban Anton Solomon Scotty Norbert Elvin Nolan Rod Hal Brain
Donovan Nigel Brendon Aidan Aiden Jayden Jaden Landon Hunter Gavin Evan Connor Conor Cole Cooper
Colton Brody Brayden Bentley Asher Axel Bennett Beau Beckham Braxton Bryson Camden Cash Chance
Colby Dante Dawson Declan Deandre Deshawn Devin Dillon Dominik Drake Easton Eliot Elvis Ernest
Ezekiel Ezra Finn Fletcher Forest Foster Fritz Gareth Gideon Graham Graeme Griffin Gunner Gus
Harry Harris Hayes Henrik Holden Hudson Humphrey Huey Ira Irwin Jackson Jagger Jarvis Jasper Jaxon
Jedidiah Jefferson Jeffery Jensen Jethro Jett Jonah Jonas Judd Jude Kaleb Kane Keaton Keegan
Kieran Kingston Knox Landry Lachlan Lane Lars Layton Leander Leif Lenny Leonidas Leopold Linus
Lincoln Lucian Maddox Magnus Malachi Malik Maverick Maximilian Maxwell Mervyn Micah Mickey Mitch
Mitchell Mordecai Mort Morton Nash Nat Ned Nehemiah Neville Newt Newton Nico Niles Norris Norton
Olaf Orson Osborne Oswald Palmer Penn Pierce Quincy Quinton Rand Reed Reggie Rhett Rhys Rich
Richie Rob Robbie Rocco Roderic Rodrick Rollin Romeo Royce Rudy Rupert Rush Russ Rusty Ryker
Sampson Sawyer Sebastian Shaun Sherwood Silas Skip Slade Sonny Spiro Stefan Steve Sullivan Tad
Tanner Tate Thaddeus Thane Theo Thor Thurman Tobias Toby Todd Tobin Trace Tristan Truman Tucker
Turner Ty Ulysses Upton Uriah Vaughn Vern Vic Victor Vinny Vito Waldo Walker Walt Ward Watson
Webster Weston Wes Wilder Wiley Wilford Wilton Woody Wyatt Yancy Zach Zachariah Zack Zane Zeke
Alistair Alasdair Alastair Angus Archibald Arran Basil Benedict Bernie Callum Calum Campbell
Clement Clive Crispin Cuthbert Cyril Darius Derwent Digby Dirk Dougal Duncan Eamon Eamonn Elwyn
Emlyn Ewan Euan Fergus Fraser Gethin Giles Godfrey Greville Hamish Horatio Huw Iain Ieuan Ifor
Innes Ivor Jago Jarlath Jock Jolyon Keir Kenelm Kit Lorne Murdo Nye Oisin Oisín Owain Padraig
Pádraig Peregrine Piers Ranulph Rhodri Rhydian Ronan Rory Ruaridh Seamus Séamus Seán Selwyn Sholto
Struan Tadhg Tarquin Tiernan Torquil Tristram Tudor Wyn Cathal Ciarán Ciaran Colm Conall Cormac
Daithi Dermot Diarmuid Donal Donncha Enda Eoin Fearghal Finbarr Fintan Lorcan Malachy Micheál
Naoise Niall Proinsias Ruairí Bertie Mícheál

Carlos José Jesús Jesus Ángel Álvaro Óscar Adrián Raúl Ramón Iván Rubén Andrés Diego Joaquín
Víctor Jaime Jordi Julián Tomás Agustín José-María Gonzalo Mohamed Cristian Sebastián Mariano
Félix Nicolás Aitor Héctor Mateo Rodrigo Abelardo Aurelio Bartolomé Baltasar Benjamín Bernardo
Braulio Camilo Cándido Casimiro César Ciro Claudio Constantino Crisanto Danilo Darío Demetrio
Dionisio Donato Efraín Eladio Eleuterio Elías Eliseo Epifanio Eugenio Eusebio Evaristo Evo Fabián
Fabio Facundo Faustino Fausto Federico Fermín Fidel Flavio Florencio Fulgencio Genaro Germán Guido
Heriberto Hernán Hilario Horacio Isidro Jacinto Jacobo Jerónimo Joan-Carles Juan-Carlos Lázaro
Leandro Leobardo Leonel Leopoldo Lisandro Lucio Macario Marcelino Marcelo Marcial Matías Mauricio
Máximo Melchor Misael Moisés Nahuel Néstor Nicanor Octavio Oriol Pascual Patricio Porfirio
Primitivo Quintín Reinaldo Rigoberto Román Rosendo Rufino Sabino Salomón Saúl Severino Silvestre
Silvio Simón Teodoro Teófilo Timoteo Tobías Ulises Urbano Valentín Virgilio Vladimir Zacarías
Nayib Iñaki Iñigo Mikel Unai Xabier Andoni Asier Josep Carles Artur Quim Pere Afonso Aécio Aloísio
Anderson Antônio António Augusto Bento Bruno Caetano Caio Cássio Celso Cristiano Davi Dilson
Duarte Edson Élcio Fábio Filipe Flávio Geraldo Getúlio Gilmar Gilson Guilherme Heitor Hélio
Henrique Itamar Ivo Jair Jânio João Joaquim Lourenço Luan Luciano Luís Luiz Lula Márcio Mateus
Matheus Maurício Murilo Nuno Otávio Paulo Raimundo Renan Renato Rogério Romário Ronaldo Rubens Rui
Sérgio Thiago Tiago Vasco Vinícius Vítor Wagner Wellington Xanana Zeca Alessandro Aldo Alessio
Alfio Amedeo Antonello Attilio Beniamino Beppe Calogero Carlo Carmelo Carmine Cesare Corrado
Cosimo Damiano Daniele Dario Davide Dino Domenico Edoardo Elia Elio Emanuele Ennio Enrico Enzo
Ettore Fabrizio Ferdinando Filippo Francesco Franco Gabriele Gaetano Gennaro Giacomo Giampaolo
Giancarlo Gianfranco Gianluca Gianluigi Gianni Gino Giordano Giorgio Giovanni Giuliano Giulio
Giuseppe Goffredo Guglielmo Ignazio Ivano Jacopo Lamberto Luca Ludovico Luigi Manlio Marcello
Marino Massimiliano Massimo Matteo Mattia Maurizio Mauro Michelangelo Mirko Nazareno Nello Nicolò
Nino Oreste Ottavio Paolo Pasquale Piero Pierluigi Pietro Primo Raffaele Raimondo Renzo Riccardo
Romano Ruggero Sandro Santo Sebastiano Silvano Stefano Tiberio Tommaso Ugo Umberto Valentino
Valerio Vincenzo Vittorio Adrien Aimé Alain Alexandre Alphonse Amaury André Anicet Antonin
Aristide Armand Arnaud Arsène Aubin Auguste Augustin Aurélien Baptiste Barthélemy Basile Bastien
Baudouin Benoît Bertrand Blaise Boris Brice Cédric Célestin Christophe Clément Corentin Cyprien
Cyrille Désiré Didier Dimitri Édouard Éloi Émile Éric Erwan Étienne Eugène Fabien Fabrice
Ferdinand Fernand Firmin Florent Florian Francis François Franck Frédéric Gaël Gaëtan Gaspard
Gaston Gauthier Georges Gérald Gérard Germain Ghislain Gilles Grégoire Grégory Guillaume Gustave
Henri Hervé Hippolyte Honoré Hugues Isidore Jacques Jean-Baptiste Jean-Claude Jean-Luc Jean-Marc
Jean-Marie Jean-Michel Jean-Paul Jean-Pierre Jean-Yves Jérémie Jérémy Jérôme Joachim Joël
José-Jean Josselin Jules Julien Laurent Lazare Léandre Léo Léon Léonard Léopold Loïc Luc Lucien
Ludovic Marceau Marcel Marin Marius Martial Martin Mathias Mathieu Matthieu Maxence Maxime Michel
Mickaël Noël Octave Olivier Pascal Patrice Philibert Philippe Raoul Raphaël Régis Rémi Rémy Renaud
René Réné Rodolphe Rodrigue Romain Romuald Sébastien Serge Séverin Stanislas Stéphane Sylvain
Tanguy Théo Théodore Thibault Thibaut Thierry Timothée Toussaint Ulysse Urbain Valentin Valéry
Wilfried Yann Yannick Yoann Yohan Yves Yvon Zacharie Achim Albrecht Alois Andreas Anselm Armin
Arne Arno Balthasar Bastian Benno Bernd Bernhard Berthold Bodo Burkhard Carsten Christoph Claus
Clemens Detlef Diether Dieter Dietmar Dietrich Eberhard Eckart Eckhard Egon Ekkehard Erhard Erich
Ernst Eugen Ewald Fabian Frank-Walter Franz Friedemann Friedhelm Friedrich Georg Gerd Gerhard
Gernot Gottfried Gotthard Götz Gregor Günter Günther Gunther Gustav Hannes Hanno Hans-Peter Harald
Hardy Hartmut Hartwig Heiko Heiner Heinrich Heinz Helmut Henning Hendrik Heribert Hermann Hinrich
Holger Horst Hubertus Ingo Jakob Jens Jochen Johann Johannes Jörg Josef Jost Jürgen Kai Karl-Heinz
Karsten Kaspar Klaus Konrad Konstantin Korbinian Leonhard Lorenz Lothar Ludger Ludwig Lukas Lutz
Manfred Markus Matthias Meinhard Moritz Niklas Ole Oskar Otmar Ottmar Philipp Rainer Ralf Reiner
Reinhard Reinhold Roderich Rolf Rüdiger Rudi Rudolf Ruprecht Siegfried Siegmar Sigmar Sigmund
Steffen Sven Theodor Thilo Thorsten Till Tilman Timo Torsten Udo Ulf Uli Ullrich Ulrich Urs Uwe
Veit Viktor Volker Volkmar Waldemar Walther Werner Wilhelm Willi Willibald Winfried Wolf Wolfgang
Wolfram Xaver Aad Adriaan Ard Arie Arjen Bas Bram Cees Cor Daan Diederik Eelco Evert Ferry Floris
Frans Frits Geert Gerrit Gijs Govert Guus Halbe Harm Henk Hidde Huib Jaap Jelle Jeroen Jesper
Joost Joris Jurgen Kees Klaas Koen Laurens Lodewijk Maarten Marnix Matthijs Mees Menno Michiel
Niels Onno Paulus Pieter Piet Pim Reinier Rien Rik Roel Ruud Rutger Sander Sjoerd Stef Stijn
Sybrand Teun Thijs Ton Tjeerd Wiebe Wim Willem Wopke Wouter Ype Jan-Peter Anders Arvid Asbjørn Åke
Aksel Alf Bengt Bertil Birger Bjarne Bjørn Björn Börje Carl-Gustaf Christer Christoffer Dag Egil
Einar Eirik Eivind Erland Erling Espen Fredrik Frode Geir Gösta Göran Greger Gunnar Gustaf Haakon
Håkan Hakon Halvor Helge Ingemar Ingvar Ivar Johan Jørgen Jørn Kåre Kasper Kjell Kjetil Klas Knud
Knut Kristian Kristoffer Lasse Lennart Ludvig Mads Magne Mats Mikael Mikkel Mogens Morten Nils Odd
Oddvar Olav Olof Ove Øystein Øyvind Ottar Palle Patrik Peder Per Petter Poul Preben Ragnar Rasmus
Roald Roar Rune Sigurd Sigvard Simen Sindre Sivert Sixten Snorre Søren Staffan Stein Sten Stig
Sture Svein Sverre Svend Tage Terje Thorbjørn Thorvald Tor Torben Torbjörn Tord Tore Torgeir
Tormod Torstein Troels Trond Trygve Uffe Urban Vagn Viggo Vidar Villy Yngve Aleksi Antero Antti
Ari Arto Eero Eino Erkki Esa Esko Hannu Harri Heikki Ilkka Ilmari Jaakko Jari Jarkko Jarmo Jouko
Jouni Juha Juhani Jukka Jussi Jyrki Kalervo Kalle Kauko Kimmo Markku Martti Matti Mauri Mikko
Mauno Niilo Olli Osmo Paavo Pauli Pekka Pentti Pertti Petri Petteri Raimo Risto Sakari Sami Sauli
Seppo Tapio Tarmo Tauno Teemu Tero Teuvo Toivo Tuomas Tuomo Unto Urho Urpo Veikko Veli Vesa Vilho
Ville Väinö Guðni Ólafur Sigurður Bjarni Halldór Jón Magnús Andri Arnar Árni Ásgeir Haukur
Kristján Páll Stefán Þór Andrzej Antoni Arkadiusz Bartłomiej Bartosz Błażej Bogdan Bogusław
Bolesław Bronisław Cezary Czesław Dariusz Dawid Eugeniusz Feliks Filip Franciszek Grzegorz Henryk
Ignacy Ireneusz Jacek Jakub Jan-Krzysztof Janusz Jarosław Jerzy Józef Kacper Kamil Kazimierz
Krystian Krzysztof Lech Leszek Łukasz Maciej Marcin Marek Mariusz Mateusz Michał Mieczysław
Mikołaj Mirosław Paweł Piotr Przemysław Radosław Rafał Ryszard Sławomir Stanisław Sylwester Szymon
Tadeusz Tomasz Wacław Wiesław Wiktor Witold Władysław Włodzimierz Wojciech Zbigniew Zdzisław Zenon
Zygmunt Aleš Alojz Andrej Antonín Bedřich Bohumil Bohuslav Bohuš Čestmír Dalibor Dušan Eduard
František Hynek Igor Jáchym Jaromír Jaroslav Jindřich Jiří Jozef Karel Ladislav Ľuboš Ľubomír
Luboš Lubomír Luděk Lukáš Marián Matěj Mikuláš Milan Miloš Milos Miloslav Mirek Miroslav Oldřich
Ondřej Otakar Pavel Pavol Petr Přemysl Radek Radim Rostislav Slavomír Stanislav Šimon Štefan
Štěpán Tomáš Vaclav Václav Viliam Vít Vítězslav Vladimír Vladislav Vlastimil Vojtěch Vratislav
Zbyněk Zdeněk Aleksandar Alija Andrija Ante Asim Bakir Bojan Boban Borislav Borut Božidar Branimir
Branislav Branko Dejan Darko Davor Dragan Dragutin Drago Dražen Duško Đorđe Emir Enver Fadil
Franjo Goran Gjorge Hashim Haris Ilija Ivica Jadranko Janez Janko Josip Jovan Kiro Ljubo Ljubomir
Luka Marko Marijan Mate Matija Miha Mile Milo Milorad Milovan Miodrag Mladen Momčilo Naser Nebojša
Nenad Nikola Novak Ognjen Petar Predrag Radan Radovan Ramush Ranko Ratko Rade Rastko Saša Sead
Senad Slavko Slobodan Srđan Stanko Stevan Stipe Stjepan Tihomir Tomislav Veljko Vedran Vlado
Vladan Vojislav Vuk Zdravko Zlatan Zlatko Zoran Zvonimir Željko Edi Sali Ilir Bujar Agim Arben
Besnik Albin Isa Ali Asen Atanas Boyko Bozhidar Delyan Dimitar Georgi Hristo Iliya Ivaylo Kiril
Krasimir Lyuben Nikolay Ognyan Plamen Petko Radoslav Rosen Rumen Simeon Stanimir Stoyan Sergei
Tsvetan Tsvetomir Vasil Ventsislav Vesselin Yordan Zahari Zhelyu Alexandru Andrei Călin Cătălin
Ciprian Claudiu Constantin Corneliu Cosmin Costin Dacian Dragoș Dumitru Florin Gavril Gheorghe
Grigore Horia Iancu Ilie Ion Ionel Ionuț Iosif Iulian Iuliu Laurențiu Liviu Mihai Mihail Mircea
Mugur Nicolae Nicu Nicușor Octavian Ovidiu Petre Petru Radu Răzvan Remus Sergiu Silviu Sorin
Ștefan Teodor Tiberiu Traian Valeriu Vasile Viorel Vlad Ádám Ákos András Antal Árpád Attila Balázs
Bálint Béla Bence Botond Csaba Dániel Dávid Dénes Dezső Elemér Endre Ernő Ferenc Gábor Gáspár
Gergely Gergő Géza György Gyula Imre István János Jenő József Kálmán Károly Kristóf Krisztián
Lajos László Levente Lóránt Loránd Márk Márton Máté Mátyás Mihály Miklós Milán Nándor Olivér Ottó
Pál Péter Richárd Róbert Sándor Szabolcs Szilárd Tamás Tibor Vendel Vilmos Vince Zoltán Zsigmond
Zsolt Aleksandr Aleksei Aleksey Alexandr Alexei Alexey Alyaksandr Anatoli Anatoliy Anatoly Andrey
Andriy Arkady Arseniy Arseny Artem Artyom Bohdan Borys Daniil Danylo Denys Dmitri Dmitriy Dmitry
Dmytro Evgeni Evgeny Fedor Fyodor Gennadi Gennady Genrikh Georgy Gleb Grigori Grigory Hennadiy
Heorhiy Hryhoriy Ignat Ihor Ilya Innokenty Kirill Kostyantyn Kuzma Leonid Lev Maksim Maksym Maxim
Mikhail Mikhailo Mykhailo Mykola Myroslav Nazar Nikolai Oleg Oleh Oleksandr Oleksiy Oleksii Orest
Ostap Pavlo Petro Platon Pyotr Renat Rodion Rostyslav Ruslan Rustam Saveliy Semyon Sergey Serhii
Serhiy Stepan Svyatoslav Taras Timofey Timur Vadim Vadym Valentyn Valeri Valery Valeriy Vasili
Vasily Vasyl Viacheslav Vitali Vitaliy Vitaly Vladyslav Volodymyr Vsevolod Vyacheslav Yakov
Yaroslav Yegor Yevgeni Yevgeny Yevhen Yuri Yuriy Yury Zakhar Zurab Algirdas Andrius Antanas
Artūras Arvydas Gitanas Gintaras Juozas Kazys Kęstutis Linas Mindaugas Ramūnas Rimantas Rolandas
Saulius Valdas Vytautas Žygimantas Aigars Aivars Andris Artis Egils Einars Guntis Ivars Jānis
Juris Krišjānis Māris Raimonds Valdis Viesturs Andrus Jüri Jaak Juhan Mart Märt Mihkel Rein Siim
Taavi Toomas Urmas Achilleas Adonis Alekos Alexandros Anastasios Angelos Antonis Apostolos Argyris
Aristotelis Athanasios Charalambos Christos Costas Dimitrios Dimitris Dionysis Efthymios Evangelos
Fotis Georgios Giannis Giorgos Grigoris Haralambos Ilias Ioannis Iraklis Kostas Konstantinos
Kyriakos Lazaros Lefteris Loukas Manolis Marios Michalis Miltiadis Nikolaos Nikos Odysseas
Panagiotis Panos Pavlos Pericles Petros Prokopis Sotiris Spyridon Spyros Stathis Stavros Stelios
Stefanos Takis Thanasis Thanos Themis Theodoros Thodoris Tassos Vangelis Vasilis Vassilis Yanis
Yannis Yiannis Zacharias Aram Ararat Armen Arman Artak Artashes Arshak Ashot Davit Garegin Gagik
Garik Gevorg Grigor Hakob Hayk Hovhannes Hrant Karapet Khachatur Levon Manvel Mher Mikayel Mkrtich
Narek Nikol Raffi Samvel Sargis Serzh Suren Tigran Vahagn Vahan Vardan Vazgen Vigen Bidzina Gela
Giga Giorgi Irakli Kakha Koba Lasha Levan Mamuka Mikheil Nodar Otar Revaz Shalva Shota Temur
Tengiz Vakhtang Vano Zaza Zviad Heydar Ilham Elchin Elshad Farhad Rasul Vugar Zakir Abish Askar
Bolat Daniyar Emomali Erlan Gurbanguly Islam Nursultan Sadyr Sapar Serdar Shavkat Sooronbay Talgat
Yerlan Almazbek Kurmanbek Adem Adnan Ahmet Alparslan Altan Arda Arif Atilla Aydın Baran Barış
Bayram Bekir Berat Berk Bilal Binali Bora Bülent Burak Cem Cemal Cengiz Çetin Cevdet Çağlar
Devlet Doğan Efe Egemen Ekrem Emin Emrah Emre Engin Erdal Erdem Erdoğan Eren Ergün Erkan Erol
Ersin Ertuğrul Faruk Fatih Ferhat Fethullah Fikret Fuat Furkan Gökhan Gürkan Hakan Halil Halit
Hamza Harun Hasan Haydar Hikmet Hulusi Hüseyin İbrahim İlhan İlker İsmail İsmet Kaan Kadir Kemal
Kenan Kerem Koray Levent Mehmet Melih Mert Mesut Metin Mevlüt Muhammet Murat Mustafa Mücahit Nazım
Necati Necmettin Nihat Numan Oğuz Okan Oktay Onur Orhan Osman Özgür Ömer Polat Ramazan Recep Refik
Rıza Sabri Sadık Sait Salih Sedat Selahattin Selçuk Selim Semih Serhat Serkan Sinan Soner Suat
Süleyman Şahin Şenol Şükrü Tahir Talat Tamer Taner Tarık Tayfun Tayyip Tolga Tuncay Turan Turgut
Uğur Ümit Ünal Veysel Volkan Yakup Yalçın Yaşar Yavuz Yekta Yiğit Yılmaz Yunus Yusuf Zafer Zeki
Ziya Abbas Abd Abdel Abdelaziz Abdelfattah Abdelkader Abdelmajid Abdelrahman Abdi Abdo Abdul
Abdulaziz Abdulkadir Abdulla Abdullah Abdulmalik Abdulrahman Abdulsalam Abdou Abu Adel Adil Ahmad
Ahmed Akbar Akram Ala Alaa Amin Amir Amjad Ammar Amr Anas Anwar Aref Asad Ashraf Asif Atef Ayman
Ayoub Aziz Azzam Badr Bahaa Bandar Bashar Bashir Basel Bassam Bassem Boutros Burhan Ehab Emad
Essam Fadel Fadi Fahad Fahd Faisal Faiz Farid Faris Farouk Faruq Fathi Fawaz Fayez Firas Fouad
Fuad Gamal Ghaleb Ghassan Habib Hadi Hafez Hafiz Haider Haitham Hakim Hamad Hamdan Hamed Hameed
Hamid Hani Hanif Harith Haroon Hashem Hassan Hatem Haytham Hazem Hesham Hicham Hisham Hosni
Houssam Husam Hussain Hussam Hussein Ibrahim Idris Ihab Imad Imran Iqbal Ismail Issa Iyad Jaber
Jabir Jafar Jalal Jamil Jasim Jassim Jawad Jihad Kadhim Kamal Kareem Karim Kassem Kazem Khaled
Khalid Khalifa Khalil Khamis Labib Latif Lotfi Louay Lutfi Maher Mahdi Mahfouz Mahmood Mahmoud
Mahmud Majed Majid Mamdouh Mansour Mansur Marwan Masoud Mazen Medhat Mehdi Moammar Moataz Modar
Mohamad Mohammad Mohammed Mohsen Moktada Monzer Mostafa Mounir Moussa Muammar Mubarak Mufid
Muhammad Muhammed Muhannad Mujahid Mukhtar Munir Muqtada Murad Musa Mutaz Muwaffaq Nabeel Nabil
Nader Nadim Naeem Nafi Naguib Nahyan Naif Naim Najib Najm Naseem Nasir Nasr Nasser Nawaf Nawaz
Nayef Nazir Nidal Nizar Noureddine Nouri Osama Othman Qais Qasem Qasim Qassem Rabih Rachid Radwan
Rafi Rafik Rafiq Raheem Rahim Rakan Ramadan Rami Ramiz Ramzi Rashad Rashid Rasheed Rauf Ra'ad Raed
Rashed Ridha Riad Riyad Riyadh Rustom Saad Saadi Saddam Sadiq Saeb Saeed Safwan Said Saif Sajid
Salah Salam Saleem Saleh Salem Salim Salman Samer Sameh Samir Saqr Sayed Sayyid Shadi Shafiq
Shahid Shakir Sharif Shawki Sherif Shukri Sufyan Suhail Suleiman Sulaiman Sultan Taha Taher Talal
Tamim Tareq Tarek Tariq Taufik Tawfik Tayeb Thaer Turki Umar Usama Uthman Wael Wahid Wajdi Waleed
Walid Waseem Wasim Yahya Yasir Yasin Yassin Yaser Yasser Yazid Youssef Yousef Yousuf Yusef Zaher
Zahid Zahir Zaid Zaidan Zakaria Zayed Zayd Ziad Zuhair Zulfikar Ashkan Arash Ardeshir Babak Bahman
Bahram Behnam Behrouz Behzad Bijan Cyrus Dariush Davood Ebrahim Ehsan Esmail Faramarz Farshad
Farzad Fereydoun Firouz Gholam Golamreza Habibollah Hamidreza Hooman Hossein Houshang Iraj
Jahangir Jamshid Javad Kambiz Kamran Kamyar Kaveh Keyvan Khosrow Kian Kourosh Manouchehr Mahyar
Massoud Mehran Mehrdad Mirza Mohammad-Reza Mojtaba Morteza Navid Omid Parviz Payam Pejman Peyman
Pouya Ramin Reza Rouhollah Ruhollah Rostam Saeid Sasan Shahin Shahram Shahriar Siamak Siavash Sina
Sohrab Soroush Taghi Touraj Vahid Yadollah Yashar Zal Gulbuddin Hekmatullah Zalmay Zabihullah
Burhanuddin Sirajuddin Hibatullah Aakash Aarav Abhay Abhijit Abhinav Abhishek Aditya Ajay Ajit
Akash Akhil Akhilesh Akshay Alok Aman Amar Amarinder Amit Amitabh Amol Anand Anant Anil Aniruddha
Ankit Ankur Anoop Anuj Anup Anupam Anurag Arjun Arnab Arun Arvind Ashish Ashok Ashutosh Ashwin
Atal Atul Avinash Babu Balaji Balakrishna Balram Bharat Bhaskar Bhupinder Bhushan Bikram Bimal
Bipin Birender Chandan Chandra Chandrababu Chandrashekhar Chetan Chidambaram Chirag Daljit Damodar
Darshan Deepak Dev Devendra Dhananjay Dharmendra Dhruv Digvijay Dilip Dinesh Dipankar Ganesh
Gaurav Gautam Girish Gopal Gopinath Govind Gulzar Gurcharan Gurdeep Gurmeet Gurpreet Hardeep
Hardik Hari Harish Harjit Harsh Harsha Harshad Harvinder Hemant Himanshu Hitesh Inder Inderjit
Ishaan Ishwar Jagan Jagannath Jagdish Jairam Janardan Jaswant Jawaharlal Jayant Jayesh Jitendra
Kailash Kapil Karan Karthik Kartik Kaushik Kedar Keshav Ketan Kirit Kishore Krishna Krishnan
Kuldeep Kumar Kunal Lakshman Lal Lalit Lalu Laxman Lokesh Madan Madhav Madhukar Madhusudan
Mahendra Mahesh Mahinda Mallikarjun Manas Mangal Mani Manik Manish Manjunath Manmohan Manoj
Manohar Mayank Mihir Milind Mithun Mitul Mohan Mohit Mohandas Motilal Mrinal Mukesh Mukul Mulayam
Murali Murli Nagendra Nagesh Naman Nandan Nandkumar Narayan Narayana Narendra Naresh Narinder
Naveen Navin Navjot Neeraj Nihal Nikhil Nilesh Niraj Niranjan Nishant Nitin Nitish Om Omkar
Palaniappan Pankaj Param Paramjit Paresh Parth Pavan Pawan Piyush Prabhakar Pradeep Pradip
Prafulla Prakash Pramod Pranab Pranav Prasad Prasanna Prashant Pratap Prateek Praveen Pravin Prem
Prithvi Puneet Raghav Raghu Raghuram Rahul Raj Raja Rajat Rajeev Rajendra Rajesh Rajinder Rajiv
Rajkumar Rajnath Rajneesh Raju Rakesh Ram Raman Ramachandra Ramakrishna Ramanathan Ramesh Ramnath
Ranjan Ranjit Ratan Ravi Ravindra Ravinder Ravishankar Rishabh Rishi Ritesh Rohan Rohit Rohitash
Roshan Ruchir Sachin Sagar Sahil Sambit Sameer Sandeep Sandip Sanjay Sanjeev Sanjiv Sankar Santosh
Sarvesh Satish Satya Satyajit Satyendra Saurabh Shailendra Shailesh Shankar Sharad Shashank Shashi
Shekhar Shirish Shiv Shivam Shivraj Shrikant Shyam Siddharth Siddhartha Sitaram Somnath Sourav
Sreenivasan Sridhar Srikanth Srinivas Srinivasan Subhash Subir Subramaniam Subramanian Sudarshan
Sudhir Sudheer Sukhbir Sukhdev Sumit Sundar Sunder Sundararajan Sunil Suraj Surendra Suresh
Surinder Surya Sushant Sushil Swapan Tarun Tejas Tejashwi Uday Uddhav Ujjwal Umesh Upendra Utkarsh
Vaibhav Varun Vasant Vasu Venkaiah Venkat Venkatesh Venkataraman Vijay Vikas Vikram Vikrant Vimal
Vinay Vineet Vinod Vipin Vipul Virat Virender Vishal Vishnu Vishwanath Vivek Yash Yashwant
Yogendra Yogesh Yogi Zubin Anura Chaminda Gotabaya Kumara Lasantha Maithripala Mahela Ranil
Ranasinghe Sajith Sarath Baburam Girija Gyanendra Ziaur Mujibur Tarique Zafar Shehbaz Pervez
Bilawal Shahbaz Yousaf Raza Fazlur Akihiko Akihiro Akihito Akio Akira Atsushi Daichi Daiki Daisuke
Eiichi Eiji Fumihiko Fumio Fumito Genichiro Goro Hajime Haruhiko Haruki Haruo Hayao Hayato Hideaki
Hidehiko Hideki Hideo Hideto Hideyuki Hirofumi Hirohito Hiroki Hiroaki Hiromitsu Hironobu Hiroshi
Hiroto Hiroyuki Hisao Hisashi Hitoshi Ichiro Isamu Isao Itsuki Iwao Jiro Junichi Junichiro Junji
Junpei Kaito Kan Katsuhiko Katsuo Katsuya Kazuhiko Kazuhiro Kazuki Kazuo Kazuya Kazuyuki Keiichi
Keiji Keisuke Keita Ken-ichi Kenichi Kenichiro Kenji Kenjiro Kenta Kentaro Kenzaburo Kenzo Kiichi
Kiichiro Kiyoshi Kohei Koichi Koichiro Koji Kosuke Kotaro Kouji Kunihiko Kunio Kyohei Mamoru
Manabu Masaaki Masaharu Masahiko Masahiro Masaki Masao Masaru Masashi Masato Masatoshi Masaya
Masayoshi Masayuki Michio Mikio Minoru Mitsuhiro Mitsuo Mitsuru Morihiro Motoo Mutsuo Naofumi
Naohiro Naohito Naoki Naoto Naoya Noboru Nobuaki Nobuhiko Nobuo Nobuyuki Norihiko Norio Noriyuki
Osamu Raizo Riku Ryohei Ryoichi Ryosuke Ryota Ryotaro Ryu Ryuichi Ryuji Ryutaro Sadao Saburo
Satoru Satoshi Seiichi Seiji Shigeki Shigeo Shigeru Shin Shinichi Shinichiro Shinji Shinjiro
Shintaro Shinya Shinzo Shiro Sho Shogo Shohei Shoichi Shoji Shotaro Shozo Shuhei Shuichi Shuji
Shunichi Shunsuke Shusaku Soichiro Sosuke Susumu Tadao Tadashi Taichi Taiki Takaaki Takahiro
Takahisa Takanori Takao Takashi Takayuki Takehiko Takeo Takeru Takeshi Takuma Takumi Takuya Taro
Tatsuo Tatsuya Teruo Tetsuo Tetsuro Tetsuya Tomio Tomohiro Tomoyuki Tooru Toru Toshiaki Toshihiko
Toshihiro Toshikatsu Toshimitsu Toshio Toshiro Toshiya Toshiyuki Tsutomu Tsuyoshi Wataru Yasuhiko
Yasuhiro Yasunari Yasuo Yasushi Yasutoshi Yoichi Yoji Yohei Yosuke Yoshiaki Yoshifumi Yoshihide
Yoshihiko Yoshihiro Yoshikazu Yoshinori Yoshio Yoshiro Yoshito Yoshitaka Yoshiyuki Yota Yudai
Yuichi Yuichiro Yuji Yukio Yusaku Yusei Yusuke Yuta Yutaka Yuto Yuya Yuzuru Aung Bambang Budi Agus
Adi Ahok Anies Basuki Benigno Bongbong Datuk Dung Duong Duc Eko Ganjar Gibran Hatta Hendra Hieu
Hun Huy Irwan Jojo Joko Jokowi Jusuf Khai Khoa Khaw Luhut Mahathir Muhyiddin Nam Ninoy Nhan
Phuc Prabowo Prayuth Prawit Quang Quoc Ridwan Rizal Samdech Sandiaga Setya Soekarno Somchai
Srettha Suharto Sukarno Surin Susilo Taksin Thaksin Thanathorn Thein Tito Trong Tuan Tung
Wiranto Yudhoyono Zaw Zin Abhisit Chuan Banharn Chavalit Pita Bhumibol Norodom Sihanouk Jiabao
Jianguo Jianhua Jianping Jinping Jintao Keqiang Qishan Rongji Zemin Xiaoping Enlai Zedong Guoqiang
Haifeng Haitao Hongwei Jiaming Jianjun Jianmin Junjie Kaifu Kai-shek Longhai Peng Qiang Shaoqi
Shiming Weidong Weiguo Weiming Wenbin Wenjie Xiangdong Xiaobo Xiaochuan Xiaodong Xiaofeng Xiaoming
Xiaogang Yaobang Yiming Yong Yongkang Youming Yuanchao Zhengsheng Zhigang Zhiqiang Zhiyong Ziyang
Ying-jeou Shui-bian Teng-hui Ching-te Kuan-yew Hsien-Loong Ka-shing Chee-hwa Beom-seok Byung-hyun
Byung-ho Byung-se Chang-min Chang-wook Chul-soo Dae-jung Dong-hyun Dong-min Dong-won Dong-wook
Doo-hwan Gi-moon Gwang-ho Hae-chan Ho-young Hong-jin Hyun-woo Hyung-joon Il-sung In-ho In-young
Jae-hyun Jae-in Jae-myung Jae-won Jae-yong Jeong-eun Ji-hoon Ji-hun Ji-sung Jin-ho Jin-woo
Jong-hyun Jong-il Jong-nam Jong-seok Jong-un Joo-hyun-Ho Joon-ho Joon-young Jung-ho Jung-hoon
Jun-ho Jun-seok Ki-moon Kwang-soo Kyung-soo Kyung-wook Man-bok Min-ho Min-jae Min-kyu Min-seok
Min-soo Moo-hyun Moon-soo Myung-bak Myung-soo Nak-yon Sang-hoon Sang-hyun Seok-yeol Seong-min
Seung-ho Seung-hyun Seung-woo Soo-hyun-Ho Suk-yeol Sung-ho Sung-hoon Sung-min Sung-soo Tae-hyung
Tae-woo Tae-yong Woo-jin Woo-sung Yong-ho Yong-nam Yong-chol Young-ho Young-hoon Young-jin
Young-sam Young-soo Yun-ho Chung-hee Syngman Abayomi Abdoulaye Abebe Abiy Abiola Abou Adebayo
Adekunle Ademola Adewale Akin Akinwumi Alassane Alhassan Alioune Amadou Aminu Ato Atiku Babacar
Babatunde Bakary Balarabe Bamidele Bingu Boubacar Bukola Chidi Chike Chinedu Chinua Chukwudi
Chukwuma Cyprian Daouda Dele Demba Dumisani Ebenezer Ebrima Edem Ekow Elhadj Emeka Emmerson Enoch
Etienne Evariste Faustin Femi Festus Fode Folarin Garba Gilchrist Godswill Goodluck Hage Haile
Hailemariam Hakainde Hastings Ifeanyi Ikechukwu Isaias Isiaka Issoufou Jabulani Jakaya Jomo Juma
Kabiru Kagiso Kamau Kayode Kelechi Kgalema Kgosi Khama Kizza Kofi Kojo Kwabena Kwaku Kwame Kwasi
Kwesi Lamine Lansana Lazarus Levy Lungu Lwazi Macky Mahamadou Mahamat Makau Mamadou Mangosuthu
Mandla Masego Meles Melusi Modibo Moeketsi Mohamadou Mohau Moise Mokgweetsi Mosiuoa Moustapha Mpho
Muhammadu Musalia Mwai Mzwandile Ncube Nii Njabulo Njoroge Nnamdi Ntando Nuhu Obafemi Obinna
Odinga Okechukwu Okello Olamide Olusegun Olusola Omondi Onyekachi Osagie Oumar Ousmane Oyewole
Papa Quett Raila Rotimi Rupiah Salif Salva Samora Sani Seretse Seyi Sibusiso Sipho Siyabonga
Souleymane Tafadzwa Taban Tendai Thabo Themba Thulani Tinashe Tiemoko Tokyo Tonderai Tunde Uhuru
Umaru Vusi Wale Wandile Wanjohi Wole Xolani Yahaya Yakubu Yaw Yemi Yohannes Yoweri Youssouf Zakes
Zeferino Zoltan Zwelinzima Berhane Biniam Dawit Getachew Girma Kenenisa Mengistu Mesfin Mulatu
Sahle-Work Tamirat Tedros Tesfaye Workneh Yared Zelalem Abdirahman Abdirashid Abdiweli Siad Aharon
Akiva Alon Amichai Amnon Ami Aryeh Asaf Assaf Avi Avichai Avigdor Avishai Avner Avraham Baruch
Benyamin Binyamin Boaz Chaim Dani Dov Dror Dudu Efraim Ehud Elazar Eliezer Eliyahu Elyakim Erez
Eyal Ezer Gabi Gadi Gershon Gil Gilad Giora Golan Haim Herzl Hillel Idan Ido Ilan Isser Itai
Itzhak Itzik Kobi Mendel Meir Menachem Menahem Moshe Motti Motty Nachman Nachum Nadav Naftali
Nahum Natan Nimrod Nir Nissim Ofer Ofir Ohad Omer Omri Oren Ori Oz Pinchas Pinhas Ran Reuven Ronen
Sagi Shabtai Shai Shalom Shaul Shimon Shlomo Shmuel Shmuley Simcha Tamir Tomer Tzachi Tzvi Uri
Uriel Uzi Yaakov Yadin Yair Yaron Yehoshua Yehuda Yeshayahu Yigal Yisrael Yitzchak Yitzhak Yoav
Yochanan Yoel Yohanan Yonatan Yoni Yosef Yossi Yotam Zalman Ze'ev Zeev Zev Zvi Mordechai
`;
