using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Http.Problems;

namespace Korevagt.Http.Requests;

/// <summary>Faults of what was asked for, which the rooms below call by the names of settings or of files.</summary>
internal static class Asked
{
    /// <summary>
    /// Problem details: a fault of a setting is one of the parameter of that name, one of another file than the body tells which.
    /// </summary>
    /// <param name="faults">The faults.</param>
    /// <param name="body">What the faults call the body, or null where there is none.</param>
    public static Problem Faulty(IReadOnlyList<Fault> faults, string? body = null) => new(
        ProblemTypes.Input,
        errors:
        [
            .. faults.Select(fault =>
                fault.Setting is not null ? new InputFault(null, fault.File, fault.Message, fault.Expected)
                : fault.File == body ? new InputFault(JsonPointer.OfPath(fault.Place), null, fault.Message, fault.Expected)
                : new InputFault(
                    "",
                    null,
                    InputTexts.Of(fault with { Expected = null }),
                    fault.Expected)),
        ]);

    /// <summary>A text of one line that may be stored: no control characters, not too long.</summary>
    public static Problem? LineFault(string? text, string parameter, int longest) =>
        text is null || (text.Length <= longest && !text.Any(char.IsControl))
        ? null
        : Problem.Parameter(
            parameter,
            new("er ikke en linje tekst", "is no line of text"),
            new($"op til {longest} tegn på én linje", $"up to {longest} characters on one line"));
}
