//! What was written after the command's name.

use crate::build::Profile;
use crate::process::Outcome;

#[derive(Debug, Default, PartialEq)]
pub struct Options {
    pub debug: bool,
    pub watch: bool,
    pub port: Option<u16>,
    /// Words without dashes, such as `native`.
    pub kinds: Vec<String>,
    /// What came after `--`, for the tool that is called.
    pub rest: Vec<String>,
}

impl Options {
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--" => options.rest.extend(arguments.by_ref()),
                "--debug" => options.debug = true,
                "--release" => options.debug = false,
                "--watch" => options.watch = true,
                "--port" => {
                    let number = arguments.next().and_then(|text| text.parse().ok());
                    options.port = Some(number.ok_or("`--port` needs a number up to 65535.")?);
                }
                flag if flag.starts_with('-') => {
                    return Err(format!("There is no option `{flag}`."));
                }
                kind => options.kinds.push(kind.to_owned()),
            }
        }
        Ok(options)
    }

    pub fn profile(&self) -> Profile {
        if self.debug { Profile::Debug } else { Profile::Release }
    }

    /// Returns whether the tests of this kind were asked for; naming none asks for all.
    pub fn wants(&self, kind: &str) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|wanted| wanted == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn words_flags_and_the_rest_are_told_apart() {
        let options = parse("e2e --port 9000 --debug -- --grep print").unwrap();
        assert_eq!(options.port, Some(9000));
        assert!(options.debug && options.wants("e2e") && !options.wants("native"));
        assert_eq!(options.rest, ["--grep", "print"]);
        assert!(parse("").unwrap().wants("native"));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(parse("--prot 1").unwrap_err().contains("--prot"));
        assert!(parse("--port many").is_err());
    }
}
