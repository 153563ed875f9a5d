using Korevagt.Domain.Texts;

namespace Korevagt.Http.Problems;

/// <summary>A kind of fault, as a caller can tell it apart.</summary>
/// <param name="Slug">Its stable name; <c>/problems/{slug}</c> is its type and explains it.</param>
/// <param name="Status">Its status code.</param>
/// <param name="Title">A few words.</param>
/// <param name="Meaning">What it means and what to do about it.</param>
public sealed record ProblemType(string Slug, int Status, Text Title, Text Meaning)
{
    /// <summary>The <c>type</c> of RFC 9457.</summary>
    public string Uri => $"/problems/{Slug}";
}
