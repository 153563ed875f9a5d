using System.Text.Json;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="In">Where it stands: path, query or header.</param>
/// <param name="IsRequired">Whether a request needs it.</param>
/// <param name="Schema">What it may be.</param>
/// <param name="Example">An example, or null.</param>
internal sealed record OperationParameter(string Name, string In, bool IsRequired, JsonElement Schema, string? Example);
