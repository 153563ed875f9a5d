namespace Korevagt.Json;

/// <summary>Exactly one of two properties (names as in the file) must stand in the object.</summary>
/// <param name="first">The one.</param>
/// <param name="second">The other.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsExactlyOneOfAttribute(string first, string second) : Attribute
{
    public string First { get; } = first;

    public string Second { get; } = second;
}
