use std::io::Write;
use micro_http::Request;
use serde_json::{json, Value};
use vmm::resources::VmResources;
use vmm::rpc_interface::{PrebootApiController, RuntimeApiController};
use vmm::vmm_config::instance_info::InstanceInfo;
use vmm::EventManager;
use crate::api_server::parsed_request::{ParsedRequest, RequestAction};

fn config(text: &str) -> Value {
    match VmResources::from_json(text, &InstanceInfo::default(), 51200, None) {
        Ok(_) => json!({"ok": true}),
        Err(e) => json!({"ok": false, "error": format!("{e}"), "debug": format!("{e:?}")}),
    }
}

fn parse(raw: &str) -> Result<ParsedRequest, (String, String)> {
    let bytes = raw.as_bytes();
    let request = Request::try_from(bytes, None).map_err(|e| ("http".to_string(), format!("{e:?}")))?;
    ParsedRequest::try_from(&request).map_err(|e| ("parse".to_string(), format!("{e}")))
}

fn requests(list: &[Value]) -> Value {
    let mut resources = VmResources { mmds_size_limit: 51200, pci_enabled: true, ..Default::default() };
    let mut events = EventManager::new().unwrap();
    let filters = { let mut m = vmm::seccomp::BpfThreadMap::new(); for k in ["vmm","api","vcpu"] { m.insert(k.to_string(), std::sync::Arc::new(vec![])); } m };
    let mut runtime: Option<RuntimeApiController> = None;
    let mut out = vec![];
    let mut events2 = EventManager::new().unwrap();
    let mut controller = PrebootApiController::new(&filters, InstanceInfo::default(), &mut resources, &mut events);
    for r in list {
        let method = r["method"].as_str().unwrap();
        let path = r["path"].as_str().unwrap();
        let raw = match r["body"].as_str() {
            Some(body) => format!("{method} http://localhost{path} HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len()),
            None => format!("{method} http://localhost{path} HTTP/1.0\r\n\r\n"),
        };
        match parse(&raw) {
            Err((stage, e)) => out.push(json!({"ok": false, "stage": stage, "error": e})),
            Ok(p) => {
                let (RequestAction::Sync(action), mut info) = p.into_parts();
                let deprecation = info.take_deprecation_message();
                let result = match runtime.as_mut() {
                    Some(running) => running.handle_request(*action, &mut events2),
                    None => controller.handle_preboot_request(*action),
                };
                if runtime.is_none() {
                    if let Some(built) = controller.built_vmm.clone() { runtime = Some(RuntimeApiController::new(built)); }
                }
                match result {
                    Ok(_) => out.push(json!({"ok": true, "deprecated": deprecation})),
                    Err(e) => out.push(json!({"ok": false, "stage": "action", "error": format!("{e}"), "debug": format!("{e:?}"), "deprecated": deprecation})),
                }
            }
        }
    }
    json!({"steps": out})
}

pub fn run() {
    let input = std::io::read_to_string(std::io::stdin()).unwrap();
    let mut stdout = std::io::stdout();
    for line in input.lines() {
        let v: Value = serde_json::from_str(line).unwrap();
        let mut answer = if let Some(t) = v["config"].as_str() { config(t) } else { requests(v["requests"].as_array().unwrap()) };
        answer["id"] = v["id"].clone();
        writeln!(stdout, "{answer}").unwrap();
    }
}
