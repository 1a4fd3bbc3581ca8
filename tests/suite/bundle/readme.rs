//! The README of the content explains every key, and its examples can be read.

use std::path::Path;

fn readme() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/README.md")
}

/// The keys that a kind of file may have: what the program expects where it meets an unknown one.
fn keys<T: serde::de::DeserializeOwned>() -> Vec<String> {
    let message = toml::from_str::<T>("no-such-key = 1\n").err().unwrap().message().to_owned();
    let expected = message.split("expected").nth(1).unwrap_or_else(|| panic!("{message}"));
    expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_readme_explains_every_key_of_every_kind_of_file() {
    use amparo::framework as f;
    let readme = std::fs::read_to_string(readme()).unwrap();
    let kinds = [
        keys::<f::Item>(),
        keys::<f::Question>(),
        keys::<f::Institutions>(),
        keys::<f::TypicalGap>(),
        keys::<f::Statistic>(),
        keys::<f::DefaultWeights>(),
        keys::<f::Prerequisites>(),
        keys::<f::Action>(),
        keys::<f::UnitCost>(),
        keys::<f::PracticeEvidence>(),
        keys::<f::ActionExample>(),
        keys::<f::LevelStatement>(),
        keys::<f::Condition>(),
        keys::<f::LevelName>(),
        keys::<f::Framework>(),
        keys::<f::Notice>(),
        keys::<f::Edition>(),
        keys::<f::Area>(),
        keys::<f::EditionTitle>(),
        keys::<f::Merge>(),
        keys::<f::Enabler>(),
        keys::<f::Instrument>(),
        keys::<f::StakeholderGroup>(),
        keys::<f::ConsistencyRule>(),
        keys::<f::StageSet>(),
        keys::<f::RapidStep>(),
        keys::<f::Stage>(),
        keys::<f::TextLine>(),
        keys::<f::StageOutput>(),
        keys::<f::Gate>(),
        keys::<f::Country>(),
        keys::<f::Regions>(),
        keys::<f::Region>(),
        keys::<f::FieldOffice>(),
        keys::<f::RegionGroup>(),
        keys::<f::ConsentText>(),
    ];
    let kinds = kinds.iter().chain(&kit_keys()).cloned().collect::<Vec<_>>();
    let shown = |key: &String| {
        let forms = [format!("\n{key} = "), format!("[{key}]"), format!(".{key}]"), format!("`{key}`")];
        forms.iter().any(|form| readme.contains(form))
    };
    let missing: Vec<&String> = kinds.iter().flatten().filter(|key| !shown(key)).collect();
    assert!(missing.is_empty(), "questionnaires/README.md does not explain {missing:?}");
}

#[test]
fn the_examples_of_the_readme_can_be_read() {
    use amparo::framework as f;
    let readme = std::fs::read_to_string(readme()).unwrap();
    let blocks: Vec<&str> =
        readme.split("```toml\n").skip(1).filter_map(|tail| tail.split("```").next()).collect();
    assert_eq!(blocks.len(), 10 + 22);
    for block in blocks {
        let file = block.lines().next().unwrap();
        let read = match file {
            "# regions.toml" => toml::from_str::<f::Regions>(block).map(drop),
            file if ["/es/", "countries", "currencies", "regions", "demo/", "examples"]
                .iter()
                .any(|name| file.contains(name)) =>
            {
                toml::from_str::<toml::Table>(block).map(drop)
            }
            file if file.contains("strategy/") => kit_example(file, block),
            file if file.contains("/mappings/") => toml::from_str::<f::EditionMapping>(block).map(drop),
            file if file.contains("/capabilities/") => toml::from_str::<f::Item>(block).map(drop),
            file if file.contains("/stages/") => toml::from_str::<f::Stage>(block).map(drop),
            _ => toml::from_str::<f::Framework>(block).map(drop),
        };
        assert!(read.is_ok(), "{file}: {}", read.unwrap_err());
    }
}

/// The keys of every kind of entry of the strategy's material.
fn kit_keys() -> Vec<Vec<String>> {
    use amparo::framework::kit as k;
    vec![
        keys::<k::StrategyKit>(),
        keys::<k::Indicator>(),
        keys::<k::Objective>(),
        keys::<k::Theory>(),
        keys::<k::TheoryStep>(),
        keys::<k::Governance>(),
        keys::<k::Body>(),
        keys::<k::Commitments>(),
        keys::<k::Commitment>(),
        keys::<k::Provision>(),
        keys::<k::Criterion>(),
        keys::<k::CommentArea>(),
        keys::<k::Mandate>(),
        keys::<k::MandateList>(),
        keys::<k::Principle>(),
        keys::<k::RightsQuestion>(),
        keys::<k::StarterRisk>(),
        keys::<k::Process>(),
        keys::<k::ProcessFact>(),
        keys::<k::PublicQuestion>(),
        keys::<k::Prompt>(),
        keys::<k::Glossary>(),
        keys::<k::Term>(),
        keys::<k::Acronym>(),
        keys::<k::Harm>(),
        keys::<k::ContextFigure>(),
        keys::<k::WorldFigure>(),
        keys::<k::LinkedPolicy>(),
        keys::<k::Communication>(),
        keys::<k::CommunicationAudience>(),
        keys::<k::Channel>(),
        keys::<k::ChildWords>(),
        keys::<k::LegalTopic>(),
        keys::<k::WorkforceTopic>(),
        keys::<k::SituationArea>(),
    ]
}

/// Reads an example of a file of the strategy's material.
fn kit_example(file: &str, block: &str) -> Result<(), toml::de::Error> {
    use amparo::framework::kit as k;
    fn list<T: serde::de::DeserializeOwned>(block: &str) -> Result<(), toml::de::Error> {
        toml::from_str::<std::collections::BTreeMap<String, Vec<T>>>(block).map(drop)
    }
    let name = file.split('/').nth(1).unwrap().split('.').next().unwrap();
    match name {
        "indicators" => list::<k::Indicator>(block),
        "objectives" => list::<k::Objective>(block),
        "theory" => toml::from_str::<k::Theory>(block).map(drop),
        "governance" => toml::from_str::<k::Governance>(block).map(drop),
        "commitments" => toml::from_str::<k::Commitments>(block).map(drop),
        "mandates" => list::<k::Mandate>(block),
        "principles" => list::<k::Principle>(block),
        "rights-check" => list::<k::RightsQuestion>(block),
        "risks" => list::<k::StarterRisk>(block),
        "process" => toml::from_str::<k::Process>(block).map(drop),
        "prompts" => list::<k::Prompt>(block),
        "glossary" => toml::from_str::<k::Glossary>(block).map(drop),
        "risks-harms" => list::<k::Harm>(block),
        "context-figures" => list::<k::ContextFigure>(block),
        "linked-policies" => list::<k::LinkedPolicy>(block),
        "communication" => toml::from_str::<k::Communication>(block).map(drop),
        "child-words" => list::<k::ChildWords>(block),
        "legal-topics" => list::<k::LegalTopic>(block),
        "workforce" => list::<k::WorkforceTopic>(block),
        "situation" => list::<k::SituationArea>(block),
        other => panic!("{other} is no file of the material"),
    }
}
