//! Knows that a number of so few children that somebody could tell who they are is found in what officials write, in each
//! language, and that other numbers are left alone.

use amparo::bundle::{self, Files};
use amparo::lang::Languages;

fn languages() -> Languages {
    bundle::languages(&Files::embedded()).0
}

#[test]
fn so_few_children_are_found() {
    let languages = languages();
    for (text, found) in [
        ("In 2025 the police made three girls safe.", "three girls"),
        ("Only 4 of 210 files led to a conviction", "4 of 210 files"),
        ("Nine survivors spoke with the working group.", "Nine survivors"),
        ("The court heard 2 child victims by video.", "2 child victims"),
        ("It happened in one case.", "one case"),
        ("14 files, all against girls of the same school as the suspect", ""),
        ("In four pupils the suspect was the stepfather", "four pupils"),
        ("Se identificó a cuatro niñas en 2025.", "cuatro niñas"),
        ("Solo 3 de 210 expedientes llegaron a sentencia", "3 de 210 expedientes"),
        ("Declararon dos niñas víctimas.", "dos niñas"),
        ("Constan 41 casos en los que víctima y autor eran de la misma escuela", ""),
    ] {
        let found = if found.is_empty() { text } else { found };
        assert_eq!(languages.small_number(text), Some(found), "{text}");
    }
}

#[test]
fn other_numbers_are_left_alone() {
    let languages = languages();
    for text in [
        "One pupil in five in four regions said they had been insulted online in the last year.",
        "Two in five children have a phone; 9 % of pupils named fraud.",
        "Sexual extortion was the reason in 412 of 2,960 helpline contacts.",
        "The unit has three child protection officers, two case workers and one child helpline.",
        "Children of 5 to 9 years, grade 3 pupils and Article 9 children's rights",
        "Talks with children in eight schools and two care institutions",
        "1. Children know the risks. 2. Parents do not.",
        "Fewer than ten girls took part.",
        "Dos de cada cinco niñas tienen teléfono; el 9 % de los alumnos habló de fraudes.",
        "Niñas y niños de 5 a 9 años; alumnos de 3 grados",
        "La unidad tiene tres agentes para casos de niñas y una línea para niños.",
        "Una niña o un niño puede llamar gratis; un caso se deriva en dos días.",
        "2.960 de 41.200 contactos",
    ] {
        assert_eq!(languages.small_number(text), None, "{text}");
    }
}
