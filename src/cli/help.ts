import type { Localized } from '../engine/localized.ts';

export const help: Localized = {
  en: `Speclens: does the real system accept this text?

  speclens check [options] FILE…     check files; a directory stands for the *.yaml, *.yml, *.json,
                                     *.toml and Corefiles below it, "-" for standard input
  speclens check --jsonl             answer questions from standard input, one JSON object a line
  speclens validators                list the validators
  speclens rules [RULE]              list the rules, or explain one

Options
  --validator ID                     whose verdict is wanted (default: found out from the file)
  --k8s VERSION                      Kubernetes version, such as 1.34 (default: the newest known)
  --option NAME=VALUE                another choice of a validator, such as a version; may be repeated
  --format text|json|sarif           how findings are printed (default: text)
  --lang en|zh                       language of the messages (default: en)
  -h, --help   -v, --version

Exit code: 0 no error, 1 errors found, 2 could not run (or a file could not be checked).

Each line for --jsonl is {"id", "validator", "text", "options": {"kubernetes": "1.34"}}; the answer,
in the same order, {"id", "diagnostics": [{"rule", "severity", "from", "to", "line", "column",
"message"}], "failure"}. "failure" is null unless that line could not be checked.
`,
  zh: `Speclens：真实系统会接受这段文本吗？

  speclens check [选项] 文件…        检查文件；目录代表其下所有 *.yaml、*.yml、*.json、*.toml
                                     与 Corefile，“-”代表标准输入
  speclens check --jsonl             从标准输入逐行读取 JSON 请求并作答
  speclens validators                列出校验器
  speclens rules [规则]              列出规则，或解释其中一条

选项
  --validator ID                     以哪个校验器为准（默认根据文件判断）
  --k8s VERSION                      Kubernetes 版本，如 1.34（默认为已知最新版）
  --option 名称=值                   校验器的其他选项，例如版本；可重复
  --format text|json|sarif           输出格式（默认 text）
  --lang en|zh                       消息的语言（默认 en）
  -h, --help   -v, --version

退出码：0 无错误；1 发现错误；2 无法运行（或有文件未能检查）。

--jsonl 的每行输入为 {"id", "validator", "text", "options": {"kubernetes": "1.34"}}；按输入顺序
逐行输出 {"id", "diagnostics": [{"rule", "severity", "from", "to", "line", "column", "message"}],
"failure"}。除非该行未能检查，"failure" 为 null。
`,
};
