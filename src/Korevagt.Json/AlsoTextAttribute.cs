namespace Korevagt.Json;

/// <summary>A text may stand in place of the object: it means the object with this property alone.</summary>
/// <param name="property">The property, as its name is in the file.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AlsoTextAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
