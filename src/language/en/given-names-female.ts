/**
 * Given names mostly of women, of many origins. Own compilation from general
 * knowledge, by language of origin; no list was copied. A name that stands in
 * the men's list too, or in the list of names of either, says nothing of gender.
 */
export const femaleNames = `
Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret
Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca
Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha
Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia
Joyce Virginia Victoria Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline
Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia Judy Sophia
Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany
Charlotte Marie Kayla Alexis Lori Tiffany Tammy Tina Dawn Crystal Erin Peggy Annie Vanessa Eleanor
Valerie Holly Wendy Tara Rita Erica Cindy Carrie Loretta Yvonne Gail Sheila Joanne Jill Ellen
Elaine Suzanne Michele Veronica Phyllis Rosa Jeanne Sally Paula Lucy Lillian Robin Connie Edith
Ethel Florence Rose Josephine Thelma Wanda Norma Bonnie Hazel Stacy Stacey Marjorie Ida Clara
Lucille Edna Eva Bertha Esther Jane Juanita Audrey Annette Monica Anne June Tracy Regina Louise
Lois Ana Ruby April Bernice Charlene Colleen Sylvia Vicki Vickie Vivian Irene Sue Kathy Kathie
Maureen Melanie Yolanda Roberta Geraldine Kristen Kristin Kristina Kristine Kirsten Kirstin Renee
Renée Toni Marlene Becky Glenda Darlene Jeanette Joann Katie Kate Katy Kay Kaye Gwendolyn Gwen
Gretchen Heidi Hillary Hilary Ivanka Jackie Jan Jana Janelle Janine Jenna Jenny Jo Jocelyn Jodie
Jodi Josie Joy Juliana Juliet Justine Kara Karin Karla Kellie Kendra Krista Krystal Lacey Latoya
Laurel Laurie Leah Leanne Lena Leona Leticia Liliana Lily Lindsay Lindsey Liz Liza Lola Lorena
Lorraine Luisa Lydia Lynda Lynette Lynn Lynne Mabel Mackenzie Maggie Mandy Marcella Marcia
Margarita Margie Marian Marianne Maribel Marisa Marissa Marsha Maryann Maxine Maya Meghan Melinda
Meredith Mia Mildred Millie Minnie Miranda Miriam Misty Molly Mona Muriel Myra Myrtle Nadia Nadine
Naomi Natasha Nellie Nettie Nichole Nikki Nina Nora Olga Opal Patsy Patti Patty Paulette Pauline
Pearl Penny Phoebe Priscilla Rachael Ramona Raquel Rena Rhonda Rochelle Rosalie Rosalind Rosemarie
Rosemary Roxanne Sabrina Sadie Selena Shannon Shari Shawna Shelia Shelley Shelly Sheri Sherri
Sherry Sheryl Simone Sonia Sonja Sonya Sophie Stella Susie Tabitha Tamara Tami Tanya Tasha Teri
Terri Tonya Tricia Trisha Velma Vera Verna Vicky Viola Violet Wilma Whitney Winifred Yvette Zoe
Zoey Chloe Ava Ella Scarlett Aria Layla Penelope Nova Willow Luna Ellie Aurora Savannah Brooklyn
Bella Claire Skylar Paisley Everly Caroline Genesis Kennedy Kinsley Allison Alison Gabriella
Madelyn Madeline Madeleine Adeline Adelaide Agatha Agnes Aileen Aimee Alana Alanna Alberta Alexa
Alexandra Alexandria Alicia Alina Alisa Alissa Allyson Alma Althea Alyssa Amelia Anastasia
Angelica Angelina Angie Anita Annabel Annabelle Annalise Anneliese Annmarie Antoinette Antonia
Araceli Ariana Arianna Arlene Astrid Athena Augusta Autumn Barb Beatrice Beatriz Becca Belinda
Bernadette Bernadine Bessie Beth Bethany Betsy Bettie Bette Beulah Bianca Billie Blanche Bobbie
Bree Brenna Briana Brianna Bridget Bridgette Brigitte Britney Brittney Brooke Caitlin Caitlyn
Camilla Camille Candace Candice Candy Cara Carissa Carla Carlotta Carly Carmela Carmella Carmen
Carole Carolina Cassandra Cassidy Cassie Catalina Cathleen Cathy Cecelia Cecilia Cecile Celeste
Celia Celina Chandra Chantal Charity Charmaine Chelsea Cherie Cherry Chrissy Christa Christi
Christy Ciara Clare Clarice Clarissa Claudette Claudia Clementine Colette Constance Consuelo Cora
Coral Cordelia Corinne Cornelia Courtney Daisy Dana Daniela Daniella Daphne Darla Davina Dayna
Deana Deanna Deb Debbie Debora Deirdre Delia Delilah Della Delores Demi Desiree Dianna Dianne Dina
Dixie Dolly Dolores Dominique Donatella Dora Doreen Dorothea Dottie Ebony Edie Edwina Effie Eileen
Elena Eliza Elisa Elisabeth Elise Eloise Elsa Elsie Elva Elvira Emilia Emmeline Enid Erika Erma
Ernestine Esmeralda Essie Estelle Estella Ester Etta Eugenia Eunice Evangeline Eve Faith Fannie
Fatima Fay Faye Felicia Felicity Fern Fiona Flora Francesca Francine Freda Frederica Frieda
Gabriela Gabrielle Gaynor Gemma Gena Geneva Genevieve Georgette Georgia Georgina Germaine Gertrude
Gigi Gilda Gillian Gina Ginger Ginny Giselle Gladys Glenna Glynis Goldie Gracie Greta Guadalupe
Gwyneth Hallie Harriet Harriett Hattie Helena Helene Helga Henrietta Hermione Hester Hilda Honor
Hope Ilene Imelda Imogen Ina Ines Ingrid Iris Irma Isabel Isabelle Isla Isobel Ivana Ivy Jaclyn
Jade Jaime Janell Janette Janie Janna Jasmine Jayne Jeannette Jeannie Jeannine Jemima Jemma Jeri
Jerri Joanna Joanie Johanna Jolene Joni Josefina Juana Judi Julianne Julianna Juliette Kaitlin
Kaitlyn Kali Karina Kasey Katelyn Katharine Katrina Kayleigh Keira Keisha Kelli Kerri Keri Kiera
Kirsty Kitty Kristi Kristie Kristy Kyra Lacy Ladonna Lara Latasha Lana Latonya Lauri Lavinia
Lavonne Lea Leann Leila Lela Lenora Lenore Leonora Lesa Leta Letitia Libby Lidia Lila Lilian
Lillie Lilly Linette Loraine Lorene Lorna Lottie Louisa Luann Lucia Lucile Lucinda Lucretia Lula
Luz Lyla Lynnette Mable Mae Magdalena Magnolia Maisie Mallory Mamie Marcy Margaretta Margery Margo
Margot Margret Marguerite Mariah Mariam Mariana Maribeth Marietta Mariette Marilynn Marina Marisol
Marla Marley Marlena Marnie Marta Maryanne Marylou Mathilda Matilda Maud Maude Maura Mavis May
Melody Mercedes Mercy Merle Meryl Mindy Minerva Mireille Missy Moira Mollie Monique Morgana Myrna
Nan Nanette Nanci Natalia Nelda Nell Nelly Nessa Neve Nicola Nicolette Nola Noelle Noreen Octavia
Odessa Odette Ola Olive Oona Ophelia Orla Pam Pamella Pansy Pat Patience Patrice Pauletta Peggie
Petra Petunia Philippa Pippa Polly Portia Prudence Queenie Reba Rebekah Rhoda Roisin Rona Ronda
Rosalinda Rosalyn Rosanna Rosanne Roseann Roseanne Roslyn Rowena Roxana Roxie Ruthie Sallie
Saoirse Saundra Serena Shana Shanna Shanice Shauna Shayla Sherie Sherrie Shonda Sian Sigrid Sinead
Siobhan Sondra Sookie Stacie Stefanie Suellen Summer Susanna Susannah Suzette Sybil Tabatha
Tallulah Tamika Tamra Tania Tanisha Tatiana Tess Tessa Thea Theodora Therese Thomasina Tia Tiana
Tilly Tisha Trina Trinity Trudy Twila Una Ursula Valarie Valencia Vanna Vernice Victoriana Vilma
Vivien Vivienne Wilhelmina Willa Winnie Winona Xenia Yasmin Yasmine Yesenia Yoko Zelda Zena Zora

Sofia Sofía Lucía Martina Valentina Camila Ximena Jimena Paola Pilar Rocío Inés Inmaculada
Concepción Encarnación Asunción Purificación Esperanza Soledad Amparo Milagros Remedios Nieves
Maricela Graciela Griselda Lourdes Alejandra Fernanda Adriana Silvia Susana Verónica Mónica
Cristina Rebeca Belén Blanca Carlota Constanza Débora Estefanía Estrella Fátima Flor Florencia
Gisela Herminia Ileana Jacinta Josefa Julieta Leonor Macarena Maite Manuela Maritza Matilde Mireya
Noelia Noemí Nuria Ofelia Paloma Paulina Perla Rosario Socorro Vanesa Violeta Viviana Zulema
Xiomara Aparecida Bruna Conceição Dilma Eduarda Fabiana Flávia Francisca Giovana Graça Isadora
Joana Larissa Letícia Lígia Luana Luciana Luiza Marcela Márcia Marília Mônica Rafaela Renata
Rosângela Thaís Vânia Chiara Giulia Giorgia Alessandra Alessia Antonella Benedetta Caterina Cinzia
Concetta Eleonora Elisabetta Emanuela Federica Filomena Fiorella Flavia Gaia Giada Gianna Ginevra
Giovanna Giuliana Giuseppina Grazia Ilaria Immacolata Letizia Loredana Lucrezia Maddalena
Margherita Mariangela Michela Milena Nicoletta Ornella Patrizia Pina Raffaella Rosalba Rosaria
Rossella Silvana Simona Stefania Valeria Virna Amélie Adèle Agathe Agnès Anaïs Anne-Marie Annick
Arlette Aude Aurélie Aurore Béatrice Bénédicte Bérénice Capucine Cécile Céline Christelle
Christiane Clémence Clémentine Clothilde Coralie Danièle Delphine Édith Édouardine Éliane Élise
Élodie Émilie Élisabeth Eugénie Fabienne Fanny Françoise Frédérique Gaëlle Geneviève Ghislaine
Gisèle Hélène Huguette Inès Joséphine Josette Josiane Laetitia Laure Laurence Léa Liliane Lucie
Ludivine Manon Margaux Marie-Claire Marie-Christine Marine Marion Marlène Marthe Martine Mathilde
Maryse Mélanie Mélissa Micheline Michèle Nadège Nathalie Noémie Océane Odile Olympe Pascale
Raymonde Régine Rolande Sandrine Ségolène Solange Solène Sylvie Thérèse Valérie Véronique Virginie
Viviane Zoé Anke Anja Annegret Annalena Antje Bärbel Beate Bettina Birgit Brunhilde Dagmar
Dorothee Edeltraud Elfriede Elke Elsbeth Franziska Frauke Friederike Gabriele Gerda Gertrud Gudrun
Hannelore Hedwig Heike Henriette Hildegard Ilse Imke Inge Ingeborg Irmgard Jutta Katarina Käthe
Katharina Katja Katrin Kathrin Kerstin Klara Lieselotte Liselotte Lotte Luise Mareike Margarete
Margit Marlies Mechthild Monika Renate Roswitha Sabine Silke Sieglinde Steffi Steffie Susanne
Svenja Tanja Traudl Trude Ulla Ulrike Ute Uta Verena Waltraud Wiebke Anneke Anouk Femke Fleur
Floor Geertje Hanneke Hendrika Ineke Jacoba Jolanda Katrien Lieke Maaike Margriet Marieke Marijke
Marleen Mieke Neeltje Nienke Petronella Saskia Sanne Truus Willemijn Agneta Anette Anneli Annika
Åsa Birgitta Britt Charlotta Ebba Elin Emelie Frida Gunilla Gun Hanna Hedda Helle Hilde Inga Inger
Kaja Karoline Kirsti Linnea Lise Liv Lotta Lovisa Maj Malin Mari Marit Märta Mette Moa Pernilla
Pernille Ragnhild Randi Rigmor Sanna Sigrun Signe Silje Siri Siv Sofie Solveig Synnøve Tone Torunn
Tove Turid Ulrika Unni Ylva Aino Aila Anu Eeva Eija Eila Elina Heli Helmi Hilkka Inkeri Irja Jaana
Kaarina Kaisa Katri Kirsi Laila Leena Liisa Maija Marja Marjatta Merja Minna Mirja Niina Outi
Päivi Pirjo Pirkko Raija Riikka Riitta Ritva Sari Satu Seija Sirkka Sirpa Suvi Taina Tarja Terhi
Tiina Tuula Tuulikki Virpi Birna Gudrún Guðrún Katrín Sigríður Björk Hrafnhildur Halla Vigdís
Jóhanna Agnieszka Aleksandra Alicja Beata Bożena Bogumiła Dagmara Danuta Dorota Elżbieta Ewa
Grażyna Halina Irena Iwona Izabela Jadwiga Janina Jolanta Justyna Kamila Karolina Katarzyna Kinga
Krystyna Lucyna Magda Małgorzata Marzena Patrycja Stanisława Sylwia Urszula Weronika Wiesława
Zofia Zuzanna Alena Barbora Blanka Božena Denisa Eliška Hana Iveta Jarmila Jaroslava Jindřiška
Jitka Kateřina Klára Květa Lenka Libuše Ludmila Markéta Michaela Milada Miroslava Naděžda Radka
Romana Růžena Šárka Soňa Světlana Tereza Vendula Věra Veronika Vlasta Zdeňka Zuzana Andrijana
Biljana Bojana Branka Dragana Dubravka Gordana Jadranka Jasna Jelena Jovana Katica Kolinda
Ljiljana Ljubica Maja Marija Milica Milka Mirjana Nada Nataša Nevena Radmila Ružica Slavica
Snežana Svetlana Tatjana Tijana Vesna Zorica Željka Alenka Mojca Urška Melania Boryana Desislava
Elitsa Galina Kristalina Mariya Nadezhda Rositsa Rumyana Tsvetelina Yordanka Zlatka Ana-Maria Anca
Andreea Corina Doina Florentina Ioana Irina Luminița Mădălina Maia Mihaela Mirela Nicoleta Oana
Raluca Rodica Ruxandra Sorina Ștefania Viorica Zsuzsanna Ágnes Anikó Borbála Dóra Éva Edit Emese
Enikő Erzsébet Eszter Györgyi Ilona Irén Judit Júlia Kata Katalin Krisztina Lívia Magdolna Mária
Márta Mónika Nikolett Nóra Orsolya Piroska Réka Rozália Sára Szilvia Terézia Tünde Viktória Zsófia
Alla Alyona Anastasiya Antonina Anzhelika Arina Daria Darya Ekaterina Elizaveta Evgenia Evgeniya
Inessa Inna Iryna Katerina Katya Kateryna Kira Kseniya Ksenia Lada Larisa Larysa Lesya Lidiya
Lilia Lyubov Lyudmila Liudmila Maryna Masha Nadiya Nataliya Natalya Oksana Oleksandra Olena Olesya
Olha Polina Raisa Roza Ruslana Sofiya Solomiya Svitlana Taisia Tatyana Tetiana Tetyana Ulyana
Valeriya Varvara Viktoria Viktoriia Viktoriya Vita Yana Yekaterina Yelena Yelizaveta Yevgenia
Yulia Yuliya Yuliia Zhanna Zinaida Zoya Zlata Laimdota Vaira Dalia Ingrida Jurgita Rasa Rūta Aušra
Daiva Danguolė Živilė Kersti Maarja Tiiu Ülle Aikaterini Angeliki Anthi Artemis Athina Chryssa
Despina Dimitra Eftychia Eirini Eleftheria Eleni Evangelia Ioanna Kalliope Konstantina Kyriaki
Lina Marianthi Niki Olympia Panagiota Paraskevi Stavroula Vasiliki Nino Tamar Ketevan Salome Maka
Tinatin Anahit Anush Arpine Gohar Hasmik Karine Lusine Nune Siranush Ayşe Aysel Aylin Ayten Bahar
Banu Belgin Berna Burcu Canan Ceren Çiğdem Defne Dilek Ebru Elif Emel Emine Esra Fatma Feride
Filiz Funda Gamze Gizem Gül Gülay Gülsen Hacer Hande Hatice Havva Hülya İpek Leyla Melek Melike
Melis Meral Meryem Merve Mine Müge Nalan Nazan Nazlı Nermin Neslihan Nesrin Nihal Nilüfer Nuray
Nurcan Özlem Pelin Pınar Reyhan Rukiye Saadet Seda Selin Selma Sema Semra Sevgi Sevim Sibel Songül
Şeyma Tansu Tuba Tülay Tülin Yasemin Yeliz Zehra Zeynep Züleyha Arzu Gulnara Aigul Dinara Saule
Aliya Gulnaz Nilufar Umida Shirin Parisa Parvin Pari Nasrin Narges Nazanin Niloufar Mahnaz Mahsa
Maryam Mitra Mojgan Neda Roya Sahar Samira Sanaz Sepideh Setareh Shahla Sheyda Shohreh Simin
Soraya Taraneh Zahra Ziba Azadeh Azar Atefeh Fariba Farzaneh Fereshteh Ghazaleh Golnaz Haleh Homa
Laleh Ladan Leili Masoumeh Mina Aisha Ayesha A'isha Aliyah Amal Amina Amira Asma Aya Azza Basma
Bushra Dalal Doaa Eman Fadia Faiza Farah Farida Fatemeh Fatimah Fawzia Ghada Habiba Hadeel Hala
Hanan Hanin Hayat Hiba Hind Huda Ibtisam Iman Inas Jamila Jihan Khadija Khadijah Khawla Kulthum
Lama Latifa Lubna Maha Maisa Malak Manal Marwa Maysoon Muna Nabila Nagla Naima Najat Najwa Nawal
Nermeen Nevine Nisreen Noha Noor Noura Rabia Rahma Raja Rana Randa Rania Rasha Rawan Reem Reham
Rima Rola Ruba Rula Sabah Safaa Safiya Salma Salwa Samar Samia Sana Sawsan Shaima Shireen Siham
Suad Suha Sumaya Suhaila Thuraya Wafa Wijdan Yara Yusra Zainab Zaynab Zeina Zeinab Zubaida Rashida
Ilhan Huma Malala Benazir Aarti Aditi Aishwarya Akanksha Alka Amrita Amruta Anamika Anandi Ananya
Anjali Anju Ankita Anuradha Anushka Aparna Archana Arpita Aruna Arundhati Asha Avani Bhavana
Bhavna Bina Chandrika Charu Chitra Deepa Deepika Deepti Devi Devika Divya Durga Esha Gauri Gayatri
Geeta Gita Gitanjali Hema Hemalatha Indira Indrani Indu Ishita Jaya Jayalalithaa Jayanti Jayashree
Jhanvi Jyoti Kajal Kalpana Kamala Kamini Kanchan Karuna Kavita Kavitha Kiranjit Komal Kriti Kumari
Lakshmi Lalita Lata Latha Laxmi Leela Madhavi Madhu Madhuri Mala Malini Mallika Mamata Mamta
Mandira Manisha Manjula Mayawati Meena Meenakshi Meera Megha Menaka Minal Mira Mridula Mukta
Mythili Nalini Namrata Nandini Nandita Neelam Neeta Neha Nidhi Nikita Nirmala Nisha Nita Nivedita
Pallavi Parvati Payal Pooja Poonam Prabha Pratibha Pratima Preeti Prerna Priti Priya Priyanka
Purnima Pushpa Rachna Radha Radhika Ragini Rajani Rajeshwari Rajni Rakhi Rama Rani Ranjana Rashmi
Rati Raveena Reena Rekha Renu Renuka Reshma Richa Ritu Rohini Roopa Ruchi Rukmini Rupa Sadhana
Sandhya Sangeeta Sangita Sanjana Sarita Sarojini Savita Savitri Seema Shabana Shalini Shanta
Shanthi Sharada Sharmila Sheela Sheetal Shikha Shilpa Shobha Shobhana Shraddha Shreya Shruti
Shubha Shweta Simran Sita Smita Smriti Sneha Snehal Sonal Sonali Sonam Sridevi Srividya Subhadra
Suchitra Sudha Sujata Sukanya Sulochana Suman Sumathi Sumitra Sunanda Sunita Supriya Surekha
Sushila Sushma Swapna Swara Swati Tanuja Tanvi Tejal Trupti Tulsi Uma Urmila Urvashi Usha Vaishali
Vandana Vani Varsha Vasanthi Vasundhara Vatsala Veena Vibha Vidya Vijaya Vimala Vinita Yamini
Yamuna Yashoda Nusrat Khaleda Hasina Rokeya Shamima Tahmima Taslima Sirimavo Shirani Nirupama Ai
Aiko Akane Akemi Aki Akiko Ami Asako Asami Asuka Atsuko Ayaka Ayako Ayumi Chie Chieko Chihiro
Chikako Chiyo Chizuko Eiko Emi Emiko Eri Eriko Etsuko Fumiko Fumie Hanako Haruka Haruko Hatsue
Hideko Hiroe Hiroko Hisako Hitomi Honoka Ichiko Ikuko Izumi Junko Kaede Kana Kanako Kaori Kasumi
Katsuko Kazue Kazuko Keiko Kiko Kimiko Kiyoko Kotone Kumi Kumiko Kyoko Machiko Madoka Mai Maki
Makiko Mami Mana Manami Mariko Masae Masako Mayu Mayuko Mayumi Megumi Michie Michiko Midori Mie
Mieko Miho Mika Mikiko Minako Mio Misaki Misako Mitsuko Miwa Miyako Miyoko Miyuki Mizuki Moe
Momoko Motoko Namie Nana Nanako Nanami Nao Naoko Narumi Natsuki Natsuko Natsumi Nobuko Noriko
Nozomi Reiko Rie Rieko Rika Riko Rina Rumi Rumiko Ryoko Sachiko Sadako Saki Sakura Sanae Satoko
Satomi Sayaka Sayuri Setsuko Shigeko Shiho Shizuka Shizuko Shoko Sumiko Suzuka Tae Takako Tamaki
Tamiko Taeko Tokiko Tomoe Tomoko Tomomi Toshiko Tsukiko Tsuneko Umeko Yasuko Yayoi Yoriko Yoshie
Yoshiko Yui Yuka Yukari Yukako Yukiko Yukino Yuko Yumi Yumiko Yuna Yuri Yuriko Suu Thida Khin Nang
Siriporn Sirikit Somsri Suda Supaporn Yingluck Paetongtarn Pimchanok Ratana Malee Kanya Ploy Lan
Linh Hang Hanh Hien Hoa Hue Huong Kieu Loan Ly Nga Ngoc Nguyet Nhi Nhung Oanh Phuong Quyen Thao
Thi Thu Thuy Thuong Trang Trinh Tuyet Yen Dewi Sri Ratna Siti Megawati Nurul Indah Ayu Wulan Puan
Retno Susi Yenny Khofifah Risma Dyah Endang Fitri Lestari Puspita Rahayu Wahyuni Yuni Imee Corazon
Leni Liwayway Luningning Maricel Marites Marivic Nenita Ligaya Dalisay Analyn Mei Meiling Xiaoli
Xiaohong Lihua Lili Liling Lijuan Fang Fangfang Hongmei Jiaying Jingjing Juan-Juan Lanlan Lanying
Meifeng Meihua Qiaoling Qingling Shufen Shuhua Shuzhen Tingting Xiaoyan Xiaomei Xiulan Xiuying
Yanling Yanyan Yingying Yuhua Yulan Yuzhen Zhenzhen Ziyi Eun-hye Eun-ji Eun-jung Eun-kyung
Eun-young Geun-hye Hye-jin Hye-kyung Hye-won Hyo-jin Hyun-ah Hyun-jung Hyun-mi Ji-eun Ji-hye
Ji-min Ji-won Ji-yeon Ji-young Jin-ah Jung-ah Kyung-hee Kyung-wha Mi-kyung Mi-ran Mi-sook Mi-young
Min-ji Min-jung Mi-ae Myung-hee Myung-sook Na-young Seo-yeon So-hee So-yeon So-young Soo-jin
Soo-jung Soo-yeon Soon-ja Su-jin Sun-hee Sun-mi Sun-young Yeon-ah Yeong-ae Yo-jong Yoo-jin
Young-ae Young-ja Young-mi Yu-na Yun-jeong Abebi Abena Abimbola Adaeze Adaobi Adanna Adeola Adwoa
Afia Afua Aissatou Akosua Akua Ama Amara Aminata Amma Anwuli Asantewaa Atieno Awa Ayodele Ayomide
Binta Bintou Bolanle Buhle Busisiwe Chiamaka Chidinma Chika Chinelo Chimamanda Chinwe Chioma
Dikeledi Djénéba Ebele Efua Ekua Esi Esinam Fanta Fatou Fatoumata Folake Folasade Funke Funmilayo
Gugu Hadiza Halima Hauwa Ifeoma Ifeyinwa Ijeoma Itumeleng Iyabo Kadiatou Khadijatou Khanyisile
Khumbo Lerato Lindiwe Makena Mamphela Mariama Mariamne Mmabatho Mumbi Mwende Naledi Ndidi Ngozi
Nkechi Nkiru Nkosazana Nobuhle Nokuthula Nomsa Nomvula Nonhlanhla Nothando Nthabiseng Ntombi
Obiageli Oby Olabisi Olayinka Olufunke Omolara Omotola Onyinye Oumou Palesa Phumzile Precious
Ramatoulaye Refilwe Rudo Sade Seipati Sibongile Sindisiwe Sithembile Sizani Thandeka Thandi
Thandiwe Thembi Thokozile Titilayo Tsitsi Wairimu Wangari Wambui Wanjiru Waithera Yaa Yetunde
Yewande Zainabou Zanele Zodwa Zuri Zandile Aster Birtukan Meaza Mekdes Sahle Selamawit Tigist
Tirunesh Genzebe Hirut Hiwot Almaz Abeba Eden Saba Senait Hodan Hamdi Hibo Ifrah Sagal Ubah Adina
Ahuva Aliza Anat Ariela Avigail Avital Aviva Ayala Ayelet Batya Chana Chaya Dafna Devorah Dikla
Einat Elisheva Esti Galit Gila Gitty Hadas Hadassah Hagit Hava Ilana Inbal Keren Lihi Limor Malka
Meirav Merav Michal Miri Mirit Naama Nava Neta Nili Noa Nurit Ofra Orit Orly Osnat Pnina Rakefet
Revital Rivka Ruchama Ruti Sarit Shani Shira Shlomit Shoshana Shulamit Sigal Sigalit Tali Talia
Tirza Tova Tovah Tzipi Tzipora Tzippi Vered Yael Yaffa Yehudit Yifat Yocheved Zehava Zipporah
Ailsa Aoife Áine Aisling Bláthnaid Bronagh Bronwen Caoimhe Catriona Clodagh Eilidh Eimear Eithne
Fionnuala Gráinne Kirsteen Mairead Maeve Máire Mhairi Morag Niamh Nuala Oonagh Orlaith Róisín
Sinéad Siobhán Sorcha Úna Angharad Bethan Carys Catrin Eirlys Ffion Glenys Gwenllian Heledd Llinos
Lowri Mair Menna Myfanwy Nerys Nia Olwen Rhian Rhiannon Siân Tegwen
`;
