using System.ComponentModel;

namespace Korevagt.Domain.Faults;

/// <summary>One thing that is wrong with what a person gave us, said so that the person can mend it.</summary>
/// <param name="File">The file as the user named it, or the name of the request.</param>
/// <param name="Place">
/// Where in the file: a JSON path such as <c>$.shifts[3].cars</c>, <c>line 12</c>, <c>node 4711</c>, or empty for the
/// whole file.
/// </param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would have been right, or null where the message already says so.</param>
public sealed record Fault(
    [Description("The file as the user named it, or the name of the request.")] string File,
    [Description("Where in the file: a JSON path such as $.shifts[3].cars, line 12, node 4711, or empty for the whole file.")]
    string Place,
    [Description("What is wrong.")] string Message,
    [Description("What would have been right, or null where the message already says so.")] string? Expected = null)
{
    /// <summary>One line: file, place, what is wrong and what was expected.</summary>
    public override string ToString()
    {
        var place = Place.Length == 0 ? File : $"{File}: {Place}";
        return Expected is null ? $"{place}: {Message}" : $"{place}: {Message}; expected {Expected}";
    }
}
