namespace Korevagt.Results;

/// <summary>A member that is left out unless a property of its record holds; where it is written it may be null.</summary>
/// <param name="property">Name of the property, a <see cref="bool"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WrittenIfAttribute(string property) : Attribute
{
    /// <summary>Name of the property.</summary>
    public string Property { get; } = property;
}
