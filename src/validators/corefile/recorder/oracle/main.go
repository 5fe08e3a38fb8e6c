// Asks CoreDNS itself what it says of Corefiles: reads {"id", "text"} a line from standard input and
// writes {"id", "verdict", "error"} a line. Each Corefile is started by a process of its own, since
// plugins keep state; it is ended as soon as the server runs.
//
//	accept       the server started
//	environment  it did not, for want of a file, a network, a cluster or an address of this machine
//	reject       it refused the text
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"

	"github.com/coredns/caddy"
	_ "github.com/coredns/coredns/core/dnsserver"
	_ "github.com/coredns/coredns/core/plugin"
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

var environment = regexp.MustCompile(`File to import not found|Failed to refresh the Token|weight file open error|no such file|: bind: |not a valid IP address or interface name|in-cluster|cannot assign|no such host|connection refused|i/o timeout|error reading|deadline exceeded|server misbehaving|failed to open database|could not load TLS|find default credentials|IMDS|no configuration has been provided|listen (tcp|udp)[^:]*: (bind|listen)|listen (tcp|udp) [0-9.:]*: bind|network is unreachable|invalid configuration|Listen:|failed to get shared config profile|failed to retrieve credentials|is a directory|timeout waiting`)

func main() {
	if len(os.Args) > 1 && os.Args[1] == "one" {
		one()
		return
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		out.Encode(ask(q))
	}
}

// ask runs this program once more on one Corefile.
func ask(q question) answer {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	dir, _ := os.MkdirTemp("", "corefile")
	defer os.RemoveAll(dir)
	command := exec.CommandContext(ctx, "/proc/self/exe", "one")
	command.Stdin = strings.NewReader(q.Text)
	command.Dir = dir
	command.Env = []string{"PATH=/nonexistent", "AWS_EC2_METADATA_DISABLED=true", "KUBERNETES_SERVICE_HOST=127.0.0.1", "KUBERNETES_SERVICE_PORT=1"}
	var said, noise bytes.Buffer
	command.Stdout, command.Stderr = &noise, &said
	err := command.Run()
	text := strings.TrimSpace(said.String())
	switch i := strings.Index(text, "REFUSED: "); {
	case err == nil && i < 0:
		return answer{q.ID, "accept", ""}
	case i < 0:
		return answer{q.ID, "crash", fmt.Sprint(err, " ", lastLine(text))}
	case environment.MatchString(text[i:]):
		return answer{q.ID, "environment", text[i+len("REFUSED: "):]}
	default:
		return answer{q.ID, "reject", text[i+len("REFUSED: "):]}
	}
}

func lastLine(text string) string {
	if len(text) > 600 {
		text = text[:600]
	}
	return text
}

func one() {
	text, _ := io.ReadAll(os.Stdin)
	caddy.Quiet = true
	caddy.AppName = "CoreDNS"
	done := make(chan error, 1)
	go func() {
		_, err := caddy.Start(caddy.CaddyfileInput{Contents: text, Filepath: "Corefile", ServerTypeName: "dns"})
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			fmt.Fprintln(os.Stderr, "REFUSED: "+err.Error())
			os.Exit(1)
		}
	case <-time.After(1500 * time.Millisecond):
		// Every plugin has taken its part of the text; one of them waits for a cluster.
	}
	os.Exit(0)
}
