namespace Korevagt.Http.Conventions;

/// <summary>An example of what an operation takes or gives.</summary>
/// <param name="IsRequest">Whether it is what the operation takes.</param>
/// <param name="Value">The example.</param>
/// <param name="MediaType">The form that it is in; null for every form of JSON.</param>
public sealed record Example(bool IsRequest, object Value, string? MediaType = null);
