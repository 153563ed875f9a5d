namespace Korevagt.Json;

/// <summary>At least one of these properties (names as in the file) must stand in the object.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsOneOfAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
