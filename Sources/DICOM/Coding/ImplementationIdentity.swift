/// What this library calls itself in files that it writes (PS3.10 §7.1).
public enum ImplementationIdentity {
  /// Implementation Class UID, made from a UUID of its own (PS3.5 §B.2).
  public static var classUID: String { "2.25.216027339435730397640716999857314641959" }
  /// Implementation Version Name, up to 16 characters.
  public static var versionName: String { "FILESET_1" }
}
