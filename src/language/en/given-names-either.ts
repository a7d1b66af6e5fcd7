/**
 * Given names borne by women and men alike. Own compilation, as the lists of
 * given-names-female.ts and given-names-male.ts.
 */
export const eitherNames = `
Alex Andrea Angel Ariel Ashton Aubrey Avery Bailey Blair Blake Bobbie Brett Brook Caelan Cameron
Carey Carson Carter Casey Ceri Charlie Chris Courtney Dakota Dale Dallas Dana Dara Darcy Devon
Drew Eden Ellis Emerson Emery Evelyn Finley Frances Francis Frankie Gale Gayle Glen Hadley Harley
Harper Hayden Hollis Hunter Indigo Jackie Jaime Jamie Jan Jean Jess Jesse Jessie Jo Jody Joey
Jordan Jules Justice Kai Kelly Kelsey Kendall Kennedy Kerry Kim Kit Kris Lane Lauren Lee Leigh
Leslie Lesley Lindsay Lindsey Logan Loren Lou Lynn Mackenzie Madison Marion Marley Max Meredith
Merle Mickey Morgan Nicky Noel Oakley Paris Parker Pat Patrice Payton Peyton Phoenix Quinn Reagan
Reese Remy Ricki Riley River Robbie Robin Robyn Rory Rowan Ryan Rylan Sage Sam Sandy Sasha Sawyer
Shannon Shawn Shay Shelby Sidney Skyler Spencer Stacey Stevie Sydney Tatum Taylor Teddy Terry Toby
Toni Tracy Tristan Tyler Val Vivian Whitney Willie Akira Asa Chi Hong Jin Jing Jun Kaoru Kiran Li
Lian Lin Ling Makoto Min Minh Ming Nao Qing Ren Ryo Shinobu Wei Xin Yan Yi Ying Yu Yuki Yue Anh
Binh Chau Khanh Lam Thanh Vinh Xuan Hyun Ji-woo Joo-hyun Kyung Seo-jun Soo-hyun Sun Yoon Young
Kamal Manpreet Navneet Simrat Deniz Evren Ilkay Umut Ozgur Nour Noor Iman Rida Shams Adama
Chinonso Ife Kehinde Taiwo Olu Sena Tendai Thabang Uchenna Uche Gal Hadar Lior Maayan Moran Noam
Rotem Shahar Shir Sivan Stav Tal Yarden Yuval Zhenya Vanja Saša Camille Claude Dominique
Guadalupe Trinidad
`;
