using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>Two numbers of an object that mean something only together; each alone has been found within its range.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class NumbersTogetherAttribute : Attribute
{
    /// <summary>The names of the two, as they stand in the file.</summary>
    public abstract (string First, string Second) Names { get; }

    /// <summary>What is wrong with the two and what was expected, or null.</summary>
    public abstract (Text Wrong, Text Expected)? Judge(double first, double second);
}
