using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>A text follows a pattern, which faults say in words.</summary>
/// <param name="pattern">The regular expression, for the whole text.</param>
/// <param name="danish">What is expected, in Danish.</param>
/// <param name="english">What is expected, in English.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextPatternAttribute(string pattern, string danish, string english) : RegularExpressionAttribute(pattern)
{
    /// <summary>What is expected.</summary>
    public Text Words { get; } = new(danish, english);
}
