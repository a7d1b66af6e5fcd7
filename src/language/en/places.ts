/**
 * Countries with the adjectives and names of their people, and the states and
 * territories of the United States with their newspaper abbreviations. Own
 * compilation from general geography. A line: country(ies)|demonym(s).
 */
export const countries = `
Afghanistan|Afghan
Albania|Albanian
Algeria|Algerian
Andorra|Andorran
Angola|Angolan
Antigua and Barbuda|Antiguan
Argentina|Argentine,Argentinian
Armenia|Armenian
Australia|Australian,Aussie
Austria|Austrian
Azerbaijan|Azerbaijani
Bahamas|Bahamian
Bahrain|Bahraini
Bangladesh|Bangladeshi
Barbados|Barbadian
Belarus|Belarusian
Belgium|Belgian
Belize|Belizean
Benin|Beninese
Bhutan|Bhutanese
Bolivia|Bolivian
Bosnia,Bosnia and Herzegovina|Bosnian
Botswana|Botswanan
Brazil|Brazilian
Britain,Great Britain,United Kingdom,UK,U.K.|British,Briton
Brunei|Bruneian
Bulgaria|Bulgarian
Burkina Faso|Burkinabe
Burundi|Burundian
Cambodia|Cambodian
Cameroon|Cameroonian
Canada|Canadian
Cape Verde|Cape Verdean
Central African Republic|
Chad|Chadian
Chile|Chilean
China|Chinese
Colombia|Colombian
Comoros|Comoran
Congo,Democratic Republic of Congo|Congolese
Costa Rica|Costa Rican
Croatia|Croatian,Croat
Cuba|Cuban
Cyprus|Cypriot
Czech Republic,Czechia|Czech
Denmark|Danish,Dane
Djibouti|Djiboutian
Dominica|
Dominican Republic|Dominican
East Timor|Timorese
Ecuador|Ecuadorian
Egypt|Egyptian
El Salvador|Salvadoran
England|English,Englishman,Englishwoman
Equatorial Guinea|
Eritrea|Eritrean
Estonia|Estonian
Eswatini|Swazi
Ethiopia|Ethiopian
Fiji|Fijian
Finland|Finnish,Finn
France|French,Frenchman,Frenchwoman
Gabon|Gabonese
Gambia|Gambian
Georgia|Georgian
Germany|German
Ghana|Ghanaian
Greece|Greek
Grenada|Grenadian
Guatemala|Guatemalan
Guinea|Guinean
Guyana|Guyanese
Haiti|Haitian
Honduras|Honduran
Hong Kong|Hong Konger
Hungary|Hungarian
Iceland|Icelandic,Icelander
India|Indian
Indonesia|Indonesian
Iran|Iranian
Iraq|Iraqi
Ireland,Northern Ireland|Irish,Irishman,Irishwoman
Israel|Israeli
Italy|Italian
Ivory Coast|Ivorian
Jamaica|Jamaican
Japan|Japanese
Jordan|Jordanian
Kazakhstan|Kazakh,Kazakhstani
Kenya|Kenyan
Kiribati|
Kosovo|Kosovar
Kuwait|Kuwaiti
Kyrgyzstan|Kyrgyz
Laos|Laotian,Lao
Latvia|Latvian
Lebanon|Lebanese
Lesotho|
Liberia|Liberian
Libya|Libyan
Liechtenstein|
Lithuania|Lithuanian
Luxembourg|Luxembourger
Macedonia,North Macedonia|Macedonian
Madagascar|Malagasy
Malawi|Malawian
Malaysia|Malaysian
Maldives|Maldivian
Mali|Malian
Malta|Maltese
Mauritania|Mauritanian
Mauritius|Mauritian
Mexico|Mexican
Micronesia|Micronesian
Moldova|Moldovan
Monaco|Monegasque
Mongolia|Mongolian
Montenegro|Montenegrin
Morocco|Moroccan
Mozambique|Mozambican
Myanmar,Burma|Burmese
Namibia|Namibian
Nauru|Nauruan
Nepal|Nepalese,Nepali
Netherlands,Holland|Dutch,Dutchman,Dutchwoman
New Zealand|New Zealander,Kiwi
Nicaragua|Nicaraguan
Niger|Nigerien
Nigeria|Nigerian
North Korea|North Korean
Norway|Norwegian
Oman|Omani
Pakistan|Pakistani
Palau|Palauan
Palestine,Gaza,West Bank|Palestinian
Panama|Panamanian
Papua New Guinea|
Paraguay|Paraguayan
Peru|Peruvian
Philippines|Filipino,Filipina,Philippine
Poland|Polish,Pole
Portugal|Portuguese
Puerto Rico|Puerto Rican
Qatar|Qatari
Romania|Romanian
Russia|Russian
Rwanda|Rwandan
Samoa|Samoan
San Marino|
Saudi Arabia|Saudi,Saudi Arabian
Scotland|Scottish,Scot,Scots,Scotsman,Scotswoman
Senegal|Senegalese
Serbia|Serbian,Serb
Seychelles|
Sierra Leone|Sierra Leonean
Singapore|Singaporean
Slovakia|Slovak,Slovakian
Slovenia|Slovenian,Slovene
Solomon Islands|
Somalia|Somali
South Africa|South African
South Korea|South Korean
South Sudan|South Sudanese
Spain|Spanish,Spaniard
Sri Lanka|Sri Lankan
Sudan|Sudanese
Suriname|Surinamese
Sweden|Swedish,Swede
Switzerland|Swiss
Syria|Syrian
Taiwan|Taiwanese
Tajikistan|Tajik
Tanzania|Tanzanian
Thailand|Thai
Tibet|Tibetan
Togo|Togolese
Tonga|Tongan
Trinidad,Trinidad and Tobago|Trinidadian
Tunisia|Tunisian
Turkey,Türkiye|Turkish,Turk
Turkmenistan|Turkmen
Tuvalu|Tuvaluan
Uganda|Ugandan
Ukraine|Ukrainian
United Arab Emirates,UAE,U.A.E.|Emirati
United States,United States of America,USA,U.S.A.,U.S.,US,America|American
Uruguay|Uruguayan
Uzbekistan|Uzbek
Vanuatu|
Venezuela|Venezuelan
Vietnam|Vietnamese
Wales|Welsh,Welshman,Welshwoman
Yemen|Yemeni
Zambia|Zambian
Zimbabwe|Zimbabwean
Europe|European
Africa|African
Asia|Asian
Latin America|Latin American
Middle East|Arab
Kurdistan|Kurdish,Kurd
Chechnya|Chechen
Crimea|Crimean
Catalonia|Catalan
Soviet Union|Soviet
`;

/** A line: state|its abbreviations (AP, postal). */
export const usStates = `
Alabama|Ala.,AL
Alaska|AK
Arizona|Ariz.,AZ
Arkansas|Ark.,AR
California|Calif.,CA
Colorado|Colo.,CO
Connecticut|Conn.,CT
Delaware|Del.,DE
Florida|Fla.,FL
Georgia|Ga.,GA
Hawaii|HI
Idaho|ID
Illinois|Ill.,IL
Indiana|Ind.,IN
Iowa|IA
Kansas|Kan.,Kans.,KS
Kentucky|Ky.,KY
Louisiana|La.,LA
Maine|ME
Maryland|Md.,MD
Massachusetts|Mass.,MA
Michigan|Mich.,MI
Minnesota|Minn.,MN
Mississippi|Miss.,MS
Missouri|Mo.,MO
Montana|Mont.,MT
Nebraska|Neb.,NE
Nevada|Nev.,NV
New Hampshire|N.H.,NH
New Jersey|N.J.,NJ
New Mexico|N.M.,NM
New York|N.Y.,NY
North Carolina|N.C.,NC
North Dakota|N.D.,ND
Ohio|OH
Oklahoma|Okla.,OK
Oregon|Ore.,OR
Pennsylvania|Pa.,PA
Rhode Island|R.I.,RI
South Carolina|S.C.,SC
South Dakota|S.D.,SD
Tennessee|Tenn.,TN
Texas|Tex.,TX
Utah|UT
Vermont|Vt.,VT
Virginia|Va.,VA
Washington|Wash.,WA
West Virginia|W.Va.,WV
Wisconsin|Wis.,WI
Wyoming|Wyo.,WY
District of Columbia|D.C.,DC
Guam|
`;
