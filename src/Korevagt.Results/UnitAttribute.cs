namespace Korevagt.Results;

/// <summary>
/// The unit of a number of a result, or of every number in the list or object that stands there. The schemas and
/// docs/results.md repeat it.
/// </summary>
/// <param name="unit">One of <see cref="Units"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit.</summary>
    public string Unit { get; } = unit;
}
