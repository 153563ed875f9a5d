namespace Korevagt.Server.Resources;

/// <summary>How a browser can sign in beside a key.</summary>
/// <param name="Account">Address on this server where it signs in by its account; null where it cannot.</param>
public sealed record SignInWays(string? Account);
