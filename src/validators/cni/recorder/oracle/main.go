// Asks libcni and the reference plugins what they say of CNI documents: reads {"id", "text"} a line from
// standard input and writes {"id", "verdict", "error"} a line. CNI_PATH names the plugins' directory.
// Run it without a network of its own, such as in `unshare -n`: plugins are really called with ADD, for
// a network namespace that does not exist.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"

	"github.com/containernetworking/cni/libcni"
	"github.com/containernetworking/cni/pkg/invoke"
	"github.com/containernetworking/cni/pkg/types"
	"github.com/containernetworking/cni/pkg/types/create"
	"github.com/containernetworking/cni/pkg/utils"
	"github.com/containernetworking/cni/pkg/version"
)

type question struct {
	ID   json.RawMessage `json:"id"`
	Text string          `json:"text"`
}

type answer struct {
	ID      json.RawMessage `json:"id"`
	Verdict string          `json:"verdict"`
	Error   string          `json:"error,omitempty"`
}

// What a plugin says once it has taken its configuration and meets a machine that lacks what it needs.
var environment = regexp.MustCompile(`no interfaces provided|file exists|failed to create macvlan: invalid argument|No IP addresses supplied|failed to open netns|[Ll]ink not found|not permitted|no such file|no such network|no such device|running .*iptables|could not initialize iptables|initialize iptables|exec: "?iptables|iptables.*not found|firewalld|is a directory|failed to allocate|dial unix|failed to find plugin|could not add|chained plugin|prevResult missing|missing prevResult|failed to create bridge|failed to lookup|operation not supported|no default route|could not find default route|no IP addresses available|unable to find|unexpected end of JSON|Failed to locate iptables|permission denied|unable to get route|no route|D-Bus|DBus|missing IP config|IPAM plugin returned|could not get`)

var pluginPath = os.Getenv("CNI_PATH")

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		if err := judge([]byte(q.Text)); err != nil {
			out.Encode(answer{q.ID, "reject", err.Error()})
		} else {
			out.Encode(answer{q.ID, "accept", ""})
		}
	}
}

func judge(text []byte) error {
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(text, &keys); err != nil {
		return err
	}
	has := func(names ...string) bool {
		for _, name := range names {
			if _, ok := keys[name]; ok {
				return true
			}
		}
		return false
	}
	switch {
	case has("plugins"):
		return judgeList(text)
	case has("type", "Type"):
		return judgeSingle(text)
	case has("supportedVersions"):
		_, err := (&version.PluginDecoder{}).Decode(text)
		return err
	case has("code") && has("msg"):
		return json.Unmarshal(text, &types.Error{})
	case has("ips", "ip4", "ip6", "interfaces", "routes"):
		_, err := create.CreateFromBytes(text)
		return err
	}
	return judgeList(text)
}

func judgeList(text []byte) error {
	list, err := libcni.ConfListFromBytes(text)
	if err != nil {
		return err
	}
	if err := utils.ValidateNetworkName(list.Name); err != nil {
		return err
	}
	for i, plugin := range list.Plugins {
		injected := map[string]interface{}{"name": list.Name, "cniVersion": list.CNIVersion}
		if i > 0 {
			injected["prevResult"] = map[string]interface{}{"cniVersion": list.CNIVersion}
		}
		conf, err := libcni.InjectConf(plugin, injected)
		if err != nil {
			return err
		}
		if err := call(conf.Network.Type, conf.Bytes); err != nil {
			return err
		}
	}
	return nil
}

func judgeSingle(text []byte) error {
	conf, err := libcni.ConfFromBytes(text)
	if err != nil {
		return err
	}
	if err := utils.ValidateNetworkName(conf.Network.Name); err != nil {
		return err
	}
	return call(conf.Network.Type, text)
}

// call runs a plugin, if it is one of the reference plugins, and its IPAM plugin.
func call(name string, conf []byte) error {
	if err := run(name, conf); err != nil {
		return err
	}
	var asks struct {
		IPAM types.IPAM `json:"ipam"`
	}
	if json.Unmarshal(conf, &asks) == nil && asks.IPAM.Type != "" && asks.IPAM.Type != "dhcp" {
		return run(asks.IPAM.Type, conf)
	}
	return nil
}

func run(name string, conf []byte) error {
	if name == "dhcp" {
		return nil
	}
	// As libcni looks for it; a plugin that is not installed is another machine's business.
	path, err := invoke.FindInPath(name, []string{pluginPath})
	if err != nil && strings.Contains(err.Error(), "invalid plugin name") {
		return err
	}
	if err != nil {
		return nil
	}
	namespace := exec.Command("unshare", "-n", "sleep", "60")
	if err := namespace.Start(); err != nil {
		return err
	}
	defer namespace.Wait()
	defer namespace.Process.Kill()
	own, _ := os.Readlink("/proc/self/ns/net")
	place := fmt.Sprintf("/proc/%d/ns/net", namespace.Process.Pid)
	for i := 0; i < 1000; i++ {
		if there, err := os.Readlink(place); err == nil && there != own {
			break
		}
		time.Sleep(time.Millisecond)
	}
	command := exec.CommandContext(context.Background(), "unshare", "-n", path)
	command.Stdin = bytes.NewReader(conf)
	command.Env = []string{"PATH=/usr/sbin:/usr/bin:/sbin:/bin", "CNI_COMMAND=ADD", "CNI_CONTAINERID=oracle", "CNI_IFNAME=eth0",
		"CNI_NETNS=" + place, "CNI_PATH=" + pluginPath}
	said, err := command.Output()
	os.RemoveAll("/var/lib/cni/networks")
	if err == nil {
		return nil
	}
	var problem types.Error
	if json.Unmarshal(said, &problem) != nil {
		return fmt.Errorf("%s: %s %s", name, err, said)
	}
	if environment.MatchString(problem.Error()) {
		return nil
	}
	return fmt.Errorf("%s: %s", name, problem.Error())
}
