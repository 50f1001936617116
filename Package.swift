// swift-tools-version: 6.2
import PackageDescription

/// Strict everywhere: a warning, an unmarked unsafe use or an implicit existential does not build.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "Support"] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "fileset",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "DICOM", targets: ["DICOM"]),
    .library(name: "DICOMFileSet", targets: ["DICOMFileSet"]),
    .library(name: "DICOMImaging", targets: ["DICOMImaging"]),
    .library(name: "DICOMExport", targets: ["DICOMExport"]),
    .executable(name: "fileset", targets: ["fileset"]),
  ],
  targets: [
    library("Deflate"),
    library("ImageCodecs", ["Deflate"]),
    library("DICOM", ["Deflate"]),
    library("DICOMFileSet", ["DICOM"]),
    library("DICOMImaging", ["DICOM", "ImageCodecs"]),
    library("DICOMExport", ["DICOM", "DICOMFileSet", "DICOMImaging", "ImageCodecs"]),
    .executableTarget(
      name: "fileset",
      dependencies: ["DICOM", "DICOMFileSet", "DICOMImaging", "DICOMExport"],
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
      ]),

    .executableTarget(
      name: "fuzz",
      dependencies: [
        "DICOM", "DICOMExport", "DICOMFileSet", "DICOMImaging", "Deflate", "ImageCodecs", "Support",
      ],
      path: "Tests/Fuzz", exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "codec-benchmark", dependencies: ["DICOM", "DICOMImaging", "Deflate", "ImageCodecs"],
      path: "Tests/Benchmarks/Codecs", swiftSettings: strict),
    .executableTarget(
      name: "header-benchmark", dependencies: ["DICOM"], path: "Tests/Benchmarks/Headers",
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(
      name: "change-benchmark", dependencies: ["DICOMFileSet"], path: "Tests/Benchmarks/Changes",
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(name: "Support", dependencies: ["DICOM"], path: "Tests/Support", swiftSettings: strict),
    tests(of: "Deflate"),
    tests(of: "ImageCodecs", ["Deflate"]),
    tests(of: "DICOM", ["Deflate"]),
    tests(of: "DICOMFileSet", ["DICOM"]),
    tests(of: "DICOMImaging", ["DICOM", "ImageCodecs"]),
    tests(of: "DICOMExport", ["DICOM", "DICOMFileSet", "DICOMImaging", "ImageCodecs"]),
    .testTarget(
      name: "FilesetTests",
      dependencies: ["fileset", "Support", "DICOM", "DICOMFileSet", "DICOMExport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
