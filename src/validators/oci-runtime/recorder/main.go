// Asks the real systems what they say of OCI documents: one question a line on standard input,
// {"id": …, "kind": "config" | "features" | "state" | an image-spec media type, "text": …}; one answer a line.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	imageschema "github.com/opencontainers/image-spec/schema"
	"github.com/opencontainers/runc/libcontainer/configs"
	"github.com/opencontainers/runc/libcontainer/configs/validate"
	"github.com/opencontainers/runc/libcontainer/specconv"
	"github.com/opencontainers/runtime-spec/specs-go"
	"github.com/sirupsen/logrus"
	"github.com/xeipuuv/gojsonschema"
)

type question struct {
	ID   json.RawMessage `json:"id"`
	Kind string          `json:"kind"`
	Text string          `json:"text"`
}

type answer struct {
	ID     json.RawMessage `json:"id"`
	Schema *string         `json:"schema,omitempty"`
	Runc   *string         `json:"runc,omitempty"`
}

var schemas = map[string]*gojsonschema.Schema{}

func main() {
	logrus.SetOutput(io.Discard)
	folder, bundle := os.Args[1], os.Args[2]
	for kind, file := range map[string]string{"config": "config-schema.json", "features": "features-schema.json", "state": "state-schema.json"} {
		abs, _ := filepath.Abs(filepath.Join(folder, file))
		s, err := gojsonschema.NewSchema(gojsonschema.NewReferenceLoader("file://" + abs))
		if err != nil {
			panic(err)
		}
		schemas[kind] = s
	}
	if err := os.Chdir(bundle); err != nil {
		panic(err)
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<26)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			panic(err)
		}
		out.Encode(ask(q))
	}
}

func ask(q question) answer {
	a := answer{ID: q.ID}
	if s, known := schemas[q.Kind]; known {
		a.Schema = said(bySchema(s, q.Text))
		if q.Kind == "config" {
			a.Runc = said(byRunc(q.Text))
		}
		return a
	}
	a.Schema = said(imageschema.Validator(q.Kind).Validate(strings.NewReader(q.Text)))
	return a
}

func said(err error) *string {
	text := ""
	if err != nil {
		text = err.Error()
	}
	return &text
}

// As schema/validate.go of the specification does it.
func bySchema(s *gojsonschema.Schema, text string) error {
	result, err := s.Validate(gojsonschema.NewStringLoader(text))
	if err != nil {
		return err
	}
	if result.Valid() {
		return nil
	}
	var all []string
	for _, e := range result.Errors() {
		all = append(all, e.String())
	}
	return errors.New(strings.Join(all, "; "))
}

// As `runc create` does it before it touches the host: decode, check the process, convert, validate.
func byRunc(text string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	var spec *specs.Spec
	if err := json.NewDecoder(bytes.NewReader([]byte(text))).Decode(&spec); err != nil {
		return err
	}
	if spec == nil {
		return errors.New("config cannot be null")
	}
	if spec.Windows != nil || spec.FreeBSD != nil || spec.Solaris != nil || spec.ZOS != nil {
		return nil // runc is for Linux.
	}
	if err := checkProcess(spec.Process); err != nil {
		return err
	}
	config, err := specconv.CreateLibcontainerConfig(&specconv.CreateOpts{CgroupName: "oracle", Spec: spec})
	if err != nil {
		return err
	}
	config.Rootfs, _ = filepath.Abs("rootfs")
	config.IntelRdt = nil
	config.ProcessLabel = ""
	config.Cgroups.Resources.Unified = nil
	return validate.Validate(config)
}

// What main.validateProcessSpec and newProcess of runc refuse.
func checkProcess(p *specs.Process) error {
	if p == nil {
		return nil // Refused by runc, and REQUIRED by the specification only for start.
	}
	if p.Cwd == "" {
		return errors.New("Cwd property must not be empty")
	}
	if !filepath.IsAbs(p.Cwd) {
		return errors.New("Cwd must be an absolute path")
	}
	if len(p.Args) == 0 {
		return errors.New("args must not be empty")
	}
	for _, r := range p.Rlimits {
		if !rlimits[r.Type] {
			return fmt.Errorf("wrong rlimit value: %s", r.Type)
		}
	}
	_, err := configs.ConvertCPUAffinity(p.ExecCPUAffinity)
	return err
}

var rlimits = map[string]bool{
	"RLIMIT_CPU": true, "RLIMIT_FSIZE": true, "RLIMIT_DATA": true, "RLIMIT_STACK": true, "RLIMIT_CORE": true, "RLIMIT_RSS": true,
	"RLIMIT_NPROC": true, "RLIMIT_NOFILE": true, "RLIMIT_MEMLOCK": true, "RLIMIT_AS": true, "RLIMIT_LOCKS": true, "RLIMIT_SIGPENDING": true,
	"RLIMIT_MSGQUEUE": true, "RLIMIT_NICE": true, "RLIMIT_RTPRIO": true, "RLIMIT_RTTIME": true,
}
