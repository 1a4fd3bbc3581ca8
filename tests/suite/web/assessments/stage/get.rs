//! A stage.

use crate::support::site::Site;

#[tokio::test]
async fn it_shows_purpose_tasks_outputs_and_gates() {
    let site = Site::new().await;
    for stage in &site.state.library.stages.stages {
        let page = site.get(&format!("/es/assessments/ken-2025/stages/{}", stage.id)).await;
        let text = page.texts("main").join(" ");
        let tasks = stage.tasks.iter().map(|task| &task.text);
        let lines = tasks.chain(stage.outputs.iter().map(|output| &output.text));
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

#[tokio::test]
async fn one_sentence_says_what_to_do_next_there_and_on_the_overview() {
    let site = Site::new().await;
    let home = "/en/assessments/ken-2025";
    let page = site.get(&format!("{home}/stages/ST1")).await;
    let asked = &site.state.library.stages.stages[0].items[0];
    let words = format!("Answer the one question of this stage that is still open: {asked} ");
    let next = page.texts(".next p").join(" ");
    assert!(next.contains(&words), "{next}");
    assert_eq!(page.attributes(".next a", "href"), [format!("{home}/items/{asked}")]);
    let overview = site.get(home).await.texts(".task-next");
    assert!(overview.len() == 1 && overview[0].contains(&words), "{overview:?}");

    site.post(&format!("{home}/items/{asked}"), &[("version", "0"), ("rating", "unknown")]).await;
    let output = &site.state.library.stages.stages[0].outputs[0].text;
    let next = site.get("/es/assessments/ken-2025/stages/ST1").await.texts(".next p").join(" ");
    let spanish = output.get(crate::support::languages::ES);
    let words = format!("Elabore el producto siguiente e indique dónde se encuentra: {spanish}.");
    assert!(next.contains(&words), "{next}");
}

#[tokio::test]
async fn outputs_lead_to_where_they_are_made() {
    let site = Site::new().await;
    let mut ways = std::collections::BTreeSet::new();
    for stage in &site.state.library.stages.stages {
        let page = site.get(&format!("/en/assessments/ken-2025/stages/{}", stage.id)).await;
        let links = page.attributes(".made-at a", "href");
        let made_here = stage.outputs.iter().filter(|output| output.made_at.is_some()).count();
        assert_eq!(links.len(), made_here, "{}", stage.id);
        ways.extend(links);
    }
    assert!(ways.len() > 10, "only {ways:?}");
    for way in ways {
        assert_eq!(site.get(&way).await.status, 200, "{way}");
    }
}
