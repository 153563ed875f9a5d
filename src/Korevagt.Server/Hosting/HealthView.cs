namespace Korevagt.Server.Hosting;

/// <summary>Readiness: whether the server, and each part that it needs, can serve requests.</summary>
/// <param name="IsReady">Whether all of it does.</param>
/// <param name="Checks">Each part with whether it is ready.</param>
public sealed record HealthView(bool IsReady, IReadOnlyDictionary<string, bool> Checks);
