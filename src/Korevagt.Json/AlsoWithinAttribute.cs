namespace Korevagt.Json;

/// <summary>A number may lie in this range too, where it means something else than in that of <c>[Range]</c>.</summary>
/// <param name="minimum">The least.</param>
/// <param name="maximum">The most.</param>
/// <param name="danish">What it is there, in Danish: "meter nord".</param>
/// <param name="english">The same in English.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AlsoWithinAttribute(double minimum, double maximum, string danish, string english) : Attribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    public string Danish { get; } = danish;

    public string English { get; } = english;
}
