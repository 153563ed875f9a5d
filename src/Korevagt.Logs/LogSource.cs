namespace Korevagt.Logs;

/// <summary>A visit log that can be read from its beginning more than once.</summary>
/// <param name="Name">The log as the user named it.</param>
/// <param name="Open">Opens it at its beginning.</param>
public sealed record LogSource(string Name, Func<Stream> Open);
