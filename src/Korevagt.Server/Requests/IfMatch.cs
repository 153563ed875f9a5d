using System.Reflection;
using Korevagt.Server.Conventions;
using Korevagt.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Server.Requests;

/// <summary>The version that a change is based on: the header <c>If-Match</c>, without which nothing is changed.</summary>
public sealed class IfMatch : IRequestPart, IEndpointParameterMetadataProvider
{
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
        builder.Metadata.Add(new AnswersWith(ProblemTypes.VersionRequired));
    }

    /// <summary>Whether a version is the one that is meant.</summary>
    /// <param name="version">Its ETag without quotes, for instance the hash of its content.</param>
    public bool IsFor(string version) =>
        tags.Any(tag =>
            tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && tag.Tag.Equals($"\"{version}\"", StringComparison.Ordinal)));
}
