using NodaTime;

namespace Korevagt.Nights;

/// <summary>A file as a folder lists it.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Modified">When it was last written.</param>
public sealed record ListedLog(string Name, long Bytes, Instant Modified);
