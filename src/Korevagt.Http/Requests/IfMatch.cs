using System.Reflection;
using Korevagt.Domain.Texts;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Requests;

/// <summary>The version that a change is based on: the header <c>If-Match</c>, without which nothing is changed.</summary>
public sealed class IfMatch : IRequestPart, IEndpointParameterMetadataProvider
{
    // What Apache, Jetty and others put into the ETag of an answer that they have compressed.
    private static readonly string[] Marks = ["-gzip", "--gzip", ";gzip", "-br", ";br", "-zstd"];

    private readonly IList<EntityTagHeaderValue> tags;

    private IfMatch(IList<EntityTagHeaderValue> tags, Problem? problem) => (this.tags, Problem) = (tags, problem);

    /// <inheritdoc/>
    public Problem? Problem { get; }

    /// <summary>The answer where the version was another.</summary>
    public static Problem Changed { get; } = new(ProblemTypes.Changed);

    /// <summary>Reads it.</summary>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return ValueTask.FromResult<IfMatch?>(new IfMatch([], new Problem(ProblemTypes.VersionRequired)));
        }

        return ValueTask.FromResult<IfMatch?>(EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags)
            ? new IfMatch(tags, null)
            : new IfMatch([], Problems.Problem.Parameter(
                "If-Match",
                new("indeholder ikke en ETag", "holds no ETag"),
                new("ETag for en version, i anførselstegn", "the ETag of a version, in quotes"))));
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(
            new QueryParameter("If-Match", true, "The ETag of the version that the change is based on.", IsRequired: true));
        builder.Metadata.Add(new AnswersWith(ProblemTypes.Changed));
        builder.Metadata.Add(new AnswersWith(ProblemTypes.AlteredETag));
        builder.Metadata.Add(new AnswersWith(ProblemTypes.VersionRequired));
    }

    /// <summary>Whether a version is the one that is meant.</summary>
    /// <param name="version">Its ETag without quotes, for instance the hash of its content.</param>
    public bool IsFor(string version) =>
        tags.Any(tag =>
            tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && tag.Tag.Equals($"\"{version}\"", StringComparison.Ordinal)));

    /// <summary>The answer where the present version is not the one that is meant.</summary>
    /// <param name="version">The present version: its ETag without quotes.</param>
    public Problem MismatchWith(string version)
    {
        var isWeak = tags.Any(tag => tag.IsWeak && tag.Tag.Equals($"\"{version}\"", StringComparison.Ordinal));
        return isWeak || tags.Any(tag => Marks.Any(mark => tag.Tag.Equals($"\"{version}{mark}\"", StringComparison.Ordinal)))
            ? new Problem(
                ProblemTypes.AlteredETag,
                new Text(
                    $"ETag {(isWeak ? "er svag (W/)" : "er mærket med en komprimering")}: en proxy, der komprimerer? "
                    + $"Versionen er den nuværende; send \"{version}\".",
                    $"The ETag {(isWeak ? "is weak (W/)" : "has a mark of compression")}: a proxy that compresses? "
                    + $"The version is the present one; send \"{version}\"."))
            : Changed;
    }
}
