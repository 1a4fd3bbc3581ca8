//! A stage.

use crate::support::site::Site;

#[tokio::test]
async fn it_shows_purpose_tasks_outputs_and_gates() {
    let site = Site::new().await;
    for stage in &site.state.library.stages.stages {
        let page = site.get(&format!("/es/assessments/ken-2025/stages/{}", stage.id)).await;
        let text = page.texts("main").join(" ");
        let lines = stage.tasks.iter().chain(&stage.outputs).map(|line| &line.text);
        for words in lines.chain(stage.gates.iter().map(|gate| &gate.text)).chain([&stage.purpose]) {
            let words =
                words.get(crate::support::languages::ES).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&words), "{}: {words}", stage.id);
        }
        assert_eq!(page.count(".output input[type=checkbox]"), stage.outputs.len());
        assert_eq!(page.count(".spine a[aria-current=page]"), 1);
        assert_eq!(page.count("input[checked]"), 0);
    }
}

#[tokio::test]
async fn computed_gates_say_how_many_answers_are_missing() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025/stages/ST3").await;
    let gates = page.texts(".gate").join(" ");
    assert!(gates.contains("22 answers do not meet it yet."), "{gates}");
    assert_eq!(page.count(".gate a[href$='items/GL-01']"), 2);
}
