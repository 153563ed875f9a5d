namespace Korevagt.Server.Hosting;

/// <summary>Whether the server serves.</summary>
/// <param name="IsReady">Whether all of it does.</param>
/// <param name="Checks">Each part with whether it is ready.</param>
public sealed record HealthView(bool IsReady, IReadOnlyDictionary<string, bool> Checks);
