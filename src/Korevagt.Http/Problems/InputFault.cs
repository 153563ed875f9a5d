using Korevagt.Domain.Texts;

namespace Korevagt.Http.Problems;

/// <summary>One thing that is wrong with what was sent.</summary>
/// <param name="Pointer">
/// Where in the body (RFC 6901), for instance <c>/changes/0/shift</c>; empty for all of it. Null for a parameter.
/// </param>
/// <param name="Parameter">The parameter of the query or the header, or null for the body.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would have been right, or null where the message already says so.</param>
public sealed record InputFault(string? Pointer, string? Parameter, Text Message, Text? Expected = null);
