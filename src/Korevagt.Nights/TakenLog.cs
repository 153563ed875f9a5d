using Korevagt.Domain.Visits;

namespace Korevagt.Nights;

/// <summary>A log that was read.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Log">Its visits.</param>
public sealed record TakenLog(string Name, string Sha256, VisitLog Log);
