/// The command-line tool.
@main
struct Fileset {
  static func main() {}
}
