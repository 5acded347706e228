/** Given names common in news from Europe and North America, by the pronoun that goes with them. */

const HE = `
Aaron Abdullah Adam Adrian Ahmed Alan Albert Albrecht Alberto Aleksander Aleksandr Alejandro Alessandro Alex Alexander
Alexandre Alexei Alexey Ali Anatoly Anders Andre Andreas Andrei Andrew Andrey Andrii Andris Andriy Andrzej Anthony Anton
Antonio Arkady Armin Arne Arnold Arthur Artem Bart Bartosz Benjamin Bernard Bernd Bill Björn Bob Bogdan Bohdan Boris Brad
Brian Bruno Carl Carlos Charles Chris Christian Christoph Christopher Christophe Claus Colin Curtis Dale Damian Dan Daniel
Danylo Dave David Denis Denys Dieter Dirk Dmitri Dmitry Dmytro Dominik Dominique Donald Donatas Douglas Eduard Edgars Edward
Egils Emil Emmanuel Enrico Enrique Erik Ernst Evgeny Fedir Felix Ferenc Fernando Filip Florian Francesco Francisco Francois
François Frank Frans Franz Fred Frederik Friedrich Fritz Fyodor Gabriel Gary Gaspard Geert Geoff Georg George Gerald Gerard
Gerhard Giorgio Giovanni Gitanas Giuseppe Gleb Gordon Graham Greg Gregory Grigory Guido Gunnar Günter Gustav Guy Hans Harald
Harry Heinrich Helmut Henri Henrik Henry Herbert Hermann Hugh Hugo Ian Igor Ihor Ilya Ion Ivan Ivo Jack Jacob Jacques Jake
Jakob Jakub James Jan Janez Janos János Jared Jason Javier Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jerzy Jim Joachim Joao
Joe Johan Johann John Johannes Jonas Jonathan Jörg Jorge José Jose Josef Joseph Juan Juha Julien Jürgen Justin Kaarel Kai
Karel Karl Kaur Keir Keith Kevin Kirill Klaus Konrad Konstantin Kostiantyn Kristian Krzysztof Kurt Kyrylo Lars Laszlo László
Laurent Laurynas Leo Leon Leonid Leopold Lloyd Lorenzo Lothar Louis Luc Lucas Luigi Luis Lukas Maciej Maksym Manfred Manuel
Marc Marcel Marcin Marco Marcus Marek Mario Mariusz Mark Markus Marten Martin Martti Massimo Mateusz Matteo Matthew Matthias
Maurice Max Maxim Mehmet Michael Michal Michel Mickey Miguel Mihai Mike Mikhail Mikko Milan Milos Miloš Mircea Mitch
Mohammed Mohammad Moritz Mustafa Mykhailo Mykola Nathan Neil Nicholas Nicolas Niels Nikolai Nikolay Nils Norbert Olaf Oleg
Oleh Oleksandr Oleksii Oleksiy Oliver Olivier Oscar Oskar Ostap Otto Ottokar Paolo Pascal Patrick Paul Pavel Pavlo Pawel
Paweł Pedro Pekka Per Peter Petr Petro Petteri Philip Philippe Pierre Pieter Piotr Radek Radosław Radoslaw Ralf Raymond Recep
Richard Rick Rob Robert Roberto Roderich Roger Roland Roman Ron Ronald Rudi Rudolf Ruslan Rustem Ryan Rémi Salvatore Sam
Samuel Sander Sandor Scott Sean Sebastian Sebastien Sébastien Serge Sergei Sergey Sergio Serhii Serhiy Simon Stanislav Stefan
Stefano Stephan Stephane Stéphane Stephen Steve Steven Stuart Sven Svein Tadas Tamas Taras Ted Teodor Terry Thierry Thomas
Thorsten Tim Timo Timothy Timur Tobias Tom Tomas Tomasz Tommy Tony Tor Trevor Uwe Vadim Vadym Valdis Valentin Valery Vasily
Vasyl Viktor Vincent Vitali Vitalii Vitaly Vito Vladimir Vladislav Volker Volodymyr Vsevolod Vyacheslav Walter Warren Werner
Wilhelm Willem William Winston Witold Wojciech Wolfgang Xavier Yann Yannick Yaroslav Yevhen Yuri Yurii Yuriy Yury Zoltan
Zoltán`;

const SHE = `
Agata Agnes Agnieszka Aino Aleksandra Alessandra Alexandra Alice Alicia Alina Alison Amanda Amelie Amy Ana Anastasia
Anastasiia Andrea Angela Anita Anja Anke Anna Annalena Anne Annette Annika Antonia Astrid Asta Barbara Beata Beatrice Beatriz
Bente Bettina Birgit Birgitta Bridget Brigitte Camille Carla Carmen Carol Caroline Catherine Cathy Cecilia Charlotte Christina
Christine Claire Clara Claudia Corinna Cornelia Cristina Dagmar Daniela Dana Daryna Deborah Diana Dominika Doina Dora Doris
Dorothea Edda Eeva Elena Eleonora Elina Elisabeth Elizabeth Ella Ellen Elodie Elsa Emilia Emily Emma Erika Ester Eszter Eva
Evelyn Evika Ewa Fatima Fiona Florence Franziska Freya Frida Gabriela Gabriele Galina Georgia Giorgia Gisela Giulia Gloria
Greta Gudrun Halina Hana Hanna Hannah Heather Heidi Heike Helen Helena Helene Helga Hilde Hillary Ida Ilona Ilze Ines Inga
Ingeborg Ingrid Irena Irene Irina Iris Iryna Isabel Isabelle Ivanka Iveta Jana Jane Janet Janina Jelena Jennifer Jessica Joan
Joanna Johanna Judith Julia Juliette Kaja Karen Karin Karoline Kateryna Katarina Katarzyna Kate Katharina Kathleen Katja
Katrin Katya Kerstin Kim Kirsten Klaudia Kristalina Kristen Kristina Larisa Larysa Laura Lauren Lea Léa Lena Leonie Lesia
Liana Liisa Lilia Lina Linda Lisa Livia Liz Liza Lone Lucia Lucie Lucy Ludmila Luise Lyudmila Magda Magdalena Maia Maja
Malgorzata Małgorzata Malina Margaret Margarita Margrethe Maria Mariana Marianne Marie Mariia Marija Marina Marine Marion
Marit Marta Martha Martina Mary Mathilde Maud Melanie Melissa Mette Michelle Milena Mirjam Mona Monica Monika Nadia Nadiya
Nancy Natalia Nataliia Natalie Natalya Natasha Nicole Nicola Nina Nora Oksana Olena Olga Olha Olivia Pamela Patricia Paula
Penny Petra Polina Priti Rachel Rasa Rebecca Regina Renata Renate Riikka Rita Rosa Roza Ruslana Ruth Sabine Sally Samantha
Sandra Sanna Sanne Sara Sarah Signe Silke Silvia Simone Sirkka Sofia Sofie Sofiia Solomiya Sonia Sophia Sophie Stella
Stephanie Susan Susanna Susanne Svetlana Svitlana Sylvia Sylvie Tamara Tania Tatiana Tatyana Teresa Tereza Tetiana Theresa
Tiina Tilda Tina Ulla Ulrike Ulrika Ursula Uta Valentina Valerie Valeria Vanessa Vera Verena Veronica Veronika Victoria Viktoria
Viktoriia Viola Viorica Vivian Wanda Wendy Wilma Xenia Yana Yaroslava Yelena Yulia Yuliia Yvonne Zanda Zelma Zofia Zuzana
Žaneta`;

const words = (list: string): string[] => list.trim().split(/\s+/u);

const PRONOUNS: ReadonlyMap<string, 'he' | 'she'> = new Map([
	...words(HE).map((name) => [name.toLowerCase(), 'he'] as const),
	...words(SHE).map((name) => [name.toLowerCase(), 'she'] as const)
]);

/** The pronoun that goes with a given name, in any case; null if the name is not listed. */
export const pronounOfName = (given: string): 'he' | 'she' | null =>
	PRONOUNS.get(given.toLowerCase()) ?? null;
