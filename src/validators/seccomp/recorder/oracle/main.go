// Answers for runc 1.5 with libseccomp: whether they take a profile, and what the filter that they make of it does
// with a call. One JSON request a line on standard input, one answer a line on standard output; see ../README.md.
//
// The filter is not loaded but run here, on the call's data, so that nothing happens to this process. Only a
// request with `install` loads it, in a process of its own: the kernel has a word in that too.
package main

/*
#cgo pkg-config: libseccomp
#include <stdint.h>
#include <string.h>
#include <seccomp.h>
struct arch_def;
extern const struct arch_def *arch_def_native;
const struct arch_def *arch_def_lookup_name(const char *);
static int set_native(const char *name) {
  const struct arch_def *d = arch_def_lookup_name(name);
  if (!d) return -1;
  arch_def_native = d;
  return 0;
}
*/
import "C"

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	_ "unsafe"

	"github.com/moby/profiles/seccomp"
	"github.com/opencontainers/runc/libcontainer/configs"
	runcseccomp "github.com/opencontainers/runc/libcontainer/seccomp"
	_ "github.com/opencontainers/runc/libcontainer/seccomp/patchbpf"
	"github.com/opencontainers/runc/libcontainer/specconv"
	"github.com/opencontainers/runtime-spec/specs-go"
	libseccomp "github.com/seccomp/libseccomp-golang"
	"github.com/sirupsen/logrus"
	"golang.org/x/sys/unix"
)

//go:linkname matchCall github.com/opencontainers/runc/libcontainer/seccomp.matchCall
func matchCall(filter *libseccomp.ScmpFilter, call *configs.Syscall, defAct libseccomp.ScmpAction) error

//go:linkname getAction github.com/opencontainers/runc/libcontainer/seccomp.getAction
func getAction(act configs.Action, errnoRet *uint) (libseccomp.ScmpAction, error)

//go:linkname enosysPatchFilter github.com/opencontainers/runc/libcontainer/seccomp/patchbpf.enosysPatchFilter
func enosysPatchFilter(config *configs.Seccomp, filter *libseccomp.ScmpFilter) ([]unix.SockFilter, error)

// query is one call: what the kernel hands to a filter.
type query struct {
	Arch uint32   `json:"arch"`
	Nr   uint32   `json:"nr"`
	Args []string `json:"args"`
}

// request is a profile and what is asked about it. Native is the machine to play, by libseccomp's name.
type request struct {
	ID      any      `json:"id"`
	Format  string   `json:"format"` // "oci" or "docker"
	Text    string   `json:"text"`
	Caps    []string `json:"caps"`
	Native  string   `json:"native"`
	Queries []query  `json:"queries"`
	Install bool     `json:"install"`
}

// answer says accept or reject, at which stage, and the kernel's return value for every query, in hexadecimal.
type answer struct {
	ID      any      `json:"id"`
	Verdict string   `json:"verdict"`
	Stage   string   `json:"stage,omitempty"`
	Error   string   `json:"error,omitempty"`
	Results []string `json:"results,omitempty"`
}

func decode(r request) (*specs.LinuxSeccomp, string, error) {
	if r.Format == "docker" {
		rs := &specs.Spec{Process: &specs.Process{Capabilities: &specs.LinuxCapabilities{Bounding: r.Caps}}}
		p, err := seccomp.LoadProfile(r.Text, rs)
		return p, "load", err
	}
	var s specs.LinuxSeccomp
	err := json.Unmarshal([]byte(r.Text), &s)
	return &s, "decode", err
}

// build goes the way of runc's InitSeccomp up to loading, through runc's own functions where they do the work.
func build(config *configs.Seccomp) ([]unix.SockFilter, error) {
	def, err := getAction(config.DefaultAction, config.DefaultErrnoRet)
	if err != nil {
		return nil, err
	}
	filter, err := libseccomp.NewFilter(def)
	if err != nil {
		return nil, fmt.Errorf("error creating filter: %w", err)
	}
	defer filter.Release()
	for _, a := range config.Architectures {
		x, err := libseccomp.GetArchFromString(a)
		if err != nil {
			return nil, err
		}
		if err := filter.AddArch(x); err != nil {
			return nil, fmt.Errorf("add arch: %w", err)
		}
	}
	if len(config.Syscalls) > 32 {
		filter.SetOptimize(2)
	}
	for _, call := range config.Syscalls {
		if err := matchCall(filter, call, def); err != nil {
			return nil, err
		}
	}
	return enosysPatchFilter(config, filter)
}

// run interprets the few instructions that libseccomp emits.
func run(prog []unix.SockFilter, q query) (string, error) {
	data := make([]uint32, 16)
	data[0], data[1] = q.Nr, q.Arch
	for i, a := range q.Args {
		v, err := strconv.ParseUint(a, 0, 64)
		if err != nil {
			return "", err
		}
		data[4+2*i], data[5+2*i] = uint32(v), uint32(v>>32)
	}
	var acc uint32
	for pc := 0; pc < len(prog); pc++ {
		in := prog[pc]
		jump := func(c bool) {
			if c {
				pc += int(in.Jt)
			} else {
				pc += int(in.Jf)
			}
		}
		switch in.Code {
		case unix.BPF_LD | unix.BPF_W | unix.BPF_ABS:
			acc = data[in.K/4]
		case unix.BPF_ALU | unix.BPF_AND | unix.BPF_K:
			acc &= in.K
		case unix.BPF_JMP | unix.BPF_JA:
			pc += int(in.K)
		case unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K:
			jump(acc == in.K)
		case unix.BPF_JMP | unix.BPF_JGT | unix.BPF_K:
			jump(acc > in.K)
		case unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K:
			jump(acc >= in.K)
		case unix.BPF_JMP | unix.BPF_JSET | unix.BPF_K:
			jump(acc&in.K != 0)
		case unix.BPF_RET | unix.BPF_K:
			return fmt.Sprintf("%08x", in.K), nil
		default:
			return "", fmt.Errorf("opcode %x", in.Code)
		}
	}
	return "", errors.New("fell off")
}

func handle(r request) (a answer) {
	a.ID = r.ID
	defer func() {
		if p := recover(); p != nil {
			a.Verdict, a.Stage, a.Error = "reject", "panic", fmt.Sprint(p)
		}
	}()
	reject := func(stage string, err error) answer {
		a.Verdict, a.Stage, a.Error = "reject", stage, err.Error()
		return a
	}
	native := r.Native
	if native == "" {
		native = "x86_64"
	}
	if C.set_native(C.CString(native)) != 0 {
		return reject("native", errors.New("unknown native"))
	}
	spec, stage, err := decode(r)
	if err != nil {
		return reject(stage, err)
	}
	config, err := specconv.SetupSeccomp(spec)
	if err != nil {
		return reject("convert", err)
	}
	if config == nil {
		a.Verdict, a.Stage = "accept", "disabled"
		return a
	}
	if r.Install {
		b, _ := json.Marshal(r)
		cmd := exec.Command("/proc/self/exe", "install")
		cmd.Env = append(os.Environ(), "REQ="+string(b))
		out, err := cmd.CombinedOutput()
		if len(out) > 0 {
			return reject("install", errors.New(string(out)))
		}
		if err != nil && cmd.ProcessState.ExitCode() == 7 {
			return reject("install", err)
		}
		a.Verdict = "accept"
		if err != nil {
			a.Stage = "installed; " + err.Error()
		}
		return a
	}
	prog, err := build(config)
	if err != nil {
		return reject("build", err)
	}
	a.Verdict = "accept"
	for _, q := range r.Queries {
		s, err := run(prog, q)
		if err != nil {
			s = "error " + err.Error()
		}
		a.Results = append(a.Results, s)
	}
	return a
}

func install() {
	runtime.LockOSThread()
	// What runc only logs is no refusal.
	logrus.SetOutput(io.Discard)
	var r request
	json.Unmarshal([]byte(os.Getenv("REQ")), &r)
	spec, _, err := decode(r)
	if err == nil {
		var config *configs.Seccomp
		config, err = specconv.SetupSeccomp(spec)
		if err == nil && config != nil {
			_, err = runcseccomp.InitSeccomp(config)
		}
	}
	if err != nil {
		os.Stdout.WriteString(err.Error())
		os.Exit(7)
	}
	unix.Exit(0)
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "install" {
		install()
		return
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for in.Scan() {
		var r request
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			enc.Encode(answer{Verdict: "error", Error: err.Error()})
		} else {
			enc.Encode(handle(r))
		}
		out.Flush()
	}
}
