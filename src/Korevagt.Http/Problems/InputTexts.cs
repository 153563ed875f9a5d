using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Http.Problems;

/// <summary>What is said of faulty input in more than one place.</summary>
internal static class InputTexts
{
    public static Text NoId { get; } = new("er ikke et id", "is no id");

    public static Text NoTable { get; } = new("er ikke en tabel", "is no table");

    public static Text OutOfRange { get; } = new("er uden for det tilladte", "is out of range");

    public static Text OneOf(IEnumerable<string> words)
    {
        var listed = string.Join(", ", words);
        return new($"én af: {listed}", $"one of: {listed}");
    }

    /// <summary>A fault as part of a sentence.</summary>
    public static Text Of(Fault fault) => new(fault.In(Language.Da), fault.In(Language.En));
}
