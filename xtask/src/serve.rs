//! `cargo xtask serve`: the viewer page with the sample article, rebuilt on change.

use std::env;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::arguments::ServeOptions;
use crate::paths::Paths;
use crate::tools::{self, Tool};
use crate::{dist, process};

const FIRST_PORT: u16 = 8080;
const PORTS_TO_TRY: u16 = 20;
const PAUSE: Duration = Duration::from_millis(200);
/// Directories the page is not made of. Trunk would watch each, thousands of packages included, and
/// it refuses to ignore what is not there.
const NOT_WATCHED: [&str; 7] = [
    "e2e",
    "docs",
    "xtask",
    "bench",
    "tests",
    "page/node_modules",
    "node_modules",
];

/// Serves until interrupted.
pub(crate) fn run(paths: &Paths, options: &ServeOptions) -> anyhow::Result<()> {
    let started = Instant::now();
    let port = match options.port {
        Some(port) => port,
        None => free_port()?,
    };
    tools::wasm_target()?;
    // Without --release the module is served as compiled.
    let tools: &[Tool] = if options.release {
        &dist::TOOLS
    } else {
        &[Tool::WasmBindgen, Tool::Trunk, Tool::Esbuild]
    };
    let directories = tools::directories(paths, tools)?;
    dist::page_packages(paths)?;

    let mut trunk = Command::new("trunk");
    trunk
        .args([
            "serve",
            "--address",
            "127.0.0.1",
            "--port",
            &port.to_string(),
        ])
        .current_dir(&paths.repository)
        .env("PATH", process::path_with(&directories)?)
        // Its output stands apart from the shipped build, which tests read from dist/.
        .arg("--dist")
        .arg(paths.target.join("serve"));
    for directory in NOT_WATCHED {
        if paths.repository.join(directory).exists() {
            trunk.args(["--ignore", directory]);
        }
    }
    if options.release {
        trunk.arg("--release");
    }
    if options.open && has_display() {
        trunk.arg("--open");
    }
    dist::plain_colours(&mut trunk);
    println!("Building the viewer page; the first build takes a minute or two.");
    // A signal to us alone must not leave the server behind, holding the port.
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&interrupted);
    ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed))?;
    let mut trunk = Server(trunk.spawn().context("could not start trunk")?);

    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut is_announced = false;
    loop {
        if let Some(status) = trunk.0.try_wait()? {
            bail!("trunk ended: {status}");
        }
        if interrupted.load(Ordering::Relaxed) {
            return Ok(());
        }
        if !is_announced && answers(address).unwrap_or(false) {
            is_announced = true;
            println!(
                "\nThe viewer is at http://{address}/ (ready after {} s; Ctrl+C ends it)\n",
                started.elapsed().as_secs()
            );
        }
        thread::sleep(PAUSE);
    }
}

/// A running server, which ends with its owner.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // Where it has ended by itself there is nothing to end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> anyhow::Result<u16> {
    (FIRST_PORT..FIRST_PORT + PORTS_TO_TRY)
        .find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())
        .with_context(|| {
            format!(
                "no port from {FIRST_PORT} to {} is free; choose one with --port",
                FIRST_PORT + PORTS_TO_TRY - 1
            )
        })
}

fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || env::var_os("DISPLAY").is_some()
        || env::var_os("WAYLAND_DISPLAY").is_some()
}

/// Whether a request for the page is answered with the page.
fn answers(address: SocketAddr) -> std::io::Result<bool> {
    let patience = Duration::from_secs(2);
    let mut stream = TcpStream::connect_timeout(&address, patience)?;
    stream.set_read_timeout(Some(patience))?;
    stream.write_all(
        format!("GET / HTTP/1.0\r\nHost: {address}\r\nAccept: text/html\r\n\r\n").as_bytes(),
    )?;
    let mut start = [0; "HTTP/1.1 200 ".len()];
    stream.read_exact(&mut start)?;
    Ok(start.starts_with(b"HTTP/1.") && start.ends_with(b" 200 "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server_that_says(answer: &'static str) -> SocketAddr {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let address = listener.local_addr().expect("an address");
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a visitor");
            let mut request = [0; 1024];
            let _ = stream.read(&mut request).expect("a request");
            stream.write_all(answer.as_bytes()).expect("an answer");
        });
        address
    }

    #[test]
    fn only_a_page_is_an_answer() {
        assert!(
            answers(server_that_says("HTTP/1.1 200 OK\r\n\r\n<!doctype html>")).expect("an answer")
        );
        assert!(
            answers(server_that_says("HTTP/1.0 200 OK\r\n\r\n<!doctype html>")).expect("an answer")
        );
        assert!(!answers(server_that_says("HTTP/1.1 404 Not Found\r\n\r\n")).expect("an answer"));
        assert!(answers(server_that_says("")).is_err());
    }

    #[test]
    fn a_port_that_is_taken_is_passed_over() {
        let port = free_port().expect("a port");
        let _taken = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        assert_ne!(free_port().expect("another port"), port);
    }
}
