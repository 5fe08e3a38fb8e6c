//! Says what runtime-rs makes of a configuration: whether it decodes, whether its own checks pass
//! after presets are filled in, and which keys it passes over.
use kata_types::config::hypervisor::{
    register_hypervisor_plugin, CloudHypervisorConfig, DragonballConfig, FirecrackerConfig, OpenVmmConfig, QemuConfig,
    RemoteConfig,
};
use kata_types::config::TomlConfig;
use std::sync::Arc;

fn judge(text: &str) -> Result<(), String> {
    let mut config: TomlConfig = toml::from_str(text).map_err(|e| format!("decode: {}", e.message()))?;
    config.adjust_config().map_err(|e| format!("adjust: {e}"))?;
    config.validate().map_err(|e| format!("validate: {e}"))?;
    Ok(())
}

fn main() {
    register_hypervisor_plugin("dragonball", Arc::new(DragonballConfig::new()));
    register_hypervisor_plugin("qemu", Arc::new(QemuConfig::new()));
    register_hypervisor_plugin("clh", Arc::new(CloudHypervisorConfig::new()));
    register_hypervisor_plugin("firecracker", Arc::new(FirecrackerConfig::new()));
    register_hypervisor_plugin("openvmm", Arc::new(OpenVmmConfig::new()));
    register_hypervisor_plugin("remote", Arc::new(RemoteConfig::new()));
    for line in std::io::read_to_string(std::io::stdin()).unwrap().lines() {
        let question: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = question["text"].as_str().unwrap();
        let mut ignored = vec![];
        if let Ok(deserializer) = toml::Deserializer::parse(text) {
            let _: Result<TomlConfig, _> = serde_ignored::deserialize(deserializer, |path| ignored.push(path.to_string()));
        }
        let answer = match std::panic::catch_unwind(|| judge(text)) {
            Ok(Ok(())) => serde_json::json!({"id": question["id"], "ignored": ignored}),
            Ok(Err(error)) => serde_json::json!({"id": question["id"], "error": error, "ignored": ignored}),
            Err(_) => serde_json::json!({"id": question["id"], "error": "panic"}),
        };
        println!("{answer}");
    }
}
