namespace Korevagt.Store;

/// <summary>A log that was taken up.</summary>
/// <param name="Hash">SHA-256 of its content, under which it is stored.</param>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Night">Identity of the night on which it was taken up.</param>
public sealed record StoredLog(string Hash, string Name, string Night);
