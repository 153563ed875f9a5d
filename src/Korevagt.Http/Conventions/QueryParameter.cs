namespace Korevagt.Http.Conventions;

/// <summary>A parameter of the query or a header that a part of a request reads, for the document of the interface.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHeader">Whether it is a header.</param>
/// <param name="Description">What it is, its unit and range.</param>
/// <param name="Number">Least and most of a whole number, or null for a text.</param>
/// <param name="IsRequired">Whether the request is faulty without it.</param>
public sealed record QueryParameter(
    string Name, bool IsHeader, string Description, (int Least, int Most)? Number = null, bool IsRequired = false)
{
    /// <summary>
    /// Characters of the longest text where a parameter does not say otherwise; no item has a longer id, and no filter needs
    /// more.
    /// </summary>
    public const int UsualLongest = 500;

    /// <summary>The words of which it is one; null where it is any text.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>Characters of the longest text.</summary>
    public int Longest { get; init; } = UsualLongest;
}
