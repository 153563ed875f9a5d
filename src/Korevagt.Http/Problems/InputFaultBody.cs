using Korevagt.Domain.Texts;

namespace Korevagt.Http.Problems;

/// <summary>One thing that is wrong with what was sent, in the reader's language.</summary>
/// <param name="Pointer">
/// Where in the body (RFC 6901), for instance <c>/changes/0/shift</c>; empty for all of it. Null for a parameter.
/// </param>
/// <param name="Parameter">The parameter of the query or the header, or null for the body.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would have been right, or null where the message already says so.</param>
public sealed record InputFaultBody(string? Pointer, string? Parameter, string Message, string? Expected)
{
    /// <summary>A fault as a reader of the language reads it.</summary>
    public static InputFaultBody Of(InputFault fault, Language language)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(fault.Pointer, fault.Parameter, fault.Message.In(language), fault.Expected?.In(language));
    }
}
