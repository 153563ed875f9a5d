using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>Marks the root of a kind of file.</summary>
/// <param name="kind">What people call it: baseline.</param>
/// <param name="danish">What such a file describes, in Danish: en nuværende ordning.</param>
/// <param name="format">The value of its <c>format</c> property: korevagt-baseline/1.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FileFormatAttribute(string kind, string danish, string format) : Attribute
{
    /// <summary>The property that tells the kinds apart.</summary>
    public const string PropertyName = "format";

    public Text Kind { get; } = new(danish, kind);

    public string Format { get; } = format;
}
