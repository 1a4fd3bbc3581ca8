//! Ticking outputs and confirming gates.

use crate::support::site::Site;
use amparo::framework::StageId;

const URL: &str = "/en/assessments/ken-2025/stages/ST2";

#[tokio::test]
async fn outputs_gates_and_note_are_kept() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("output-ST2-O1", "yes"),
        ("reference-ST2-O1", "Decree <7>/2026"),
        ("gate-ST2-G2", "yes"),
        ("note", "Cabinet & parliament"),
    ];
    let page = site.post(URL, &fields).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, format!("{URL}?saved=yes").as_str()));
    let record = site.held().await.assessment.stages[&StageId::from("ST2")].clone();
    assert!(record.outputs["ST2-O1"].done);
    assert_eq!(record.outputs["ST2-O1"].reference, "Decree <7>/2026");
    assert_eq!(record.confirmed.iter().collect::<Vec<_>>(), ["ST2-G2"]);
    let page = site.get(&format!("{URL}?saved=yes")).await;
    assert_eq!(page.texts(".notice[role=status]"), ["Saved."]);
    assert_eq!(page.attributes("#reference-ST2-O1", "value"), ["Decree <7>/2026"]);
    assert_eq!(page.area("note"), "Cabinet & parliament");
    assert_eq!(page.attributes("input[name=version]", "value"), ["1"]);
}

#[tokio::test]
async fn an_output_needs_a_place_where_it_can_be_found() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("output-ST2-O2", "yes"), ("note", "kept")];
    let page = site.post(URL, &fields).await;
    page.assert_summary(&["reference-ST2-O2"]);
    assert_eq!(page.area("note"), "kept");
    assert_eq!(page.count("#output-ST2-O2[checked]"), 1);
    assert!(site.held().await.assessment.stages.is_empty());
}

#[tokio::test]
async fn a_conflict_shows_both_and_loses_neither() {
    let site = Site::new().await;
    site.post(URL, &[("version", "0"), ("note", "theirs")]).await;
    let page = site.post(URL, &[("version", "0"), ("note", "mine")]).await;
    assert_eq!(page.status, 409);
    let table = page.texts(".conflict table").join(" ");
    assert!(table.contains("mine") && table.contains("theirs"), "{table}");
    assert_eq!(page.area("note"), "mine");
    assert_eq!(page.attributes("input[name=version]", "value"), ["1"]);
    let again = site.post(URL, &[("version", "1"), ("note", "both")]).await;
    assert_eq!(again.status, 303);
    assert_eq!(site.held().await.assessment.stages[&StageId::from("ST2")].note, "both");
}

#[tokio::test]
async fn a_tick_that_somebody_left_alone_takes_back_nothing_of_others() {
    let site = Site::new().await;
    let theirs = [
        ("version", "0"),
        ("output-ST2-O1", "yes"),
        ("reference-ST2-O1", "Decree 7"),
        ("gate-ST2-G2", "yes"),
    ];
    assert_eq!(site.post(URL, &theirs).await.status, 303);
    let mine = [
        ("version", "0"),
        ("reference-ST2-O1", ""),
        ("output-ST2-O2", "yes"),
        ("reference-ST2-O2", "Letter 9"),
    ];
    let page = site.post(URL, &mine).await;
    assert_eq!(page.status, 409);
    for tick in ["output-ST2-O1", "output-ST2-O2", "gate-ST2-G2"] {
        assert_eq!(page.count(&format!("input[name={tick}][checked]")), 1, "{tick}");
    }
    assert_eq!(page.attributes("#reference-ST2-O1", "value"), ["Decree 7"]);
    assert_eq!(page.attributes("#reference-ST2-O2", "value"), ["Letter 9"]);
    assert!(page.texts(".conflict tr[data-differs]").len() == 1, "only what its author changed differs");
}

/// The page shows what the program knows, and a tick that somebody sends says nothing.
#[tokio::test]
async fn a_gate_about_the_record_is_no_box() {
    let site = Site::new().await;
    let known = |gate: &&amparo::framework::Gate| gate.rule.place_of_record().is_some();
    let stages = &site.state.library.stages.stages;
    let stage = stages.iter().find(|stage| stage.gates.iter().any(|gate| known(&gate))).unwrap();
    let url = format!("/en/assessments/ken-2025/stages/{}", stage.id);
    let page = site.get(&url).await;
    let gates = page.texts(".gate").join(" ");
    for gate in stage.gates.iter().filter(known) {
        assert_eq!(page.count(&format!("input[name='gate-{}']", gate.id)), 0, "{}", gate.id);
        assert!(gates.contains(gate.text.base()), "{gates}");
        let tick = format!("gate-{}", gate.id);
        let sent = [("version", "0"), (tick.as_str(), "yes"), ("note", "")];
        assert_eq!(site.post(&url, &sent).await.status, 303);
    }
    assert!(gates.contains("Not on record yet."), "{gates}");
    assert!(site.held().await.assessment.stages.is_empty());
    for way in page.attributes(".gate a", "href") {
        assert_eq!(site.get(&way).await.status, 200, "{way}");
    }
}
