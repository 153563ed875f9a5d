namespace Korevagt.Http.Problems;

/// <summary>Problem details as of RFC 9457.</summary>
/// <param name="Type">Which kind; the path explains it.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Status">The status code.</param>
/// <param name="Detail">What happened here, or null.</param>
/// <param name="TraceId">Under which the server's log knows the request.</param>
/// <param name="Errors">The faults of the input, or null.</param>
public sealed record ProblemBody(
    string Type, string Title, int Status, string? Detail, string TraceId, IReadOnlyList<InputFaultBody>? Errors);
