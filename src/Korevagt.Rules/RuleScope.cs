namespace Korevagt.Rules;

/// <summary>Which parts of a plan a rule may rely on: those that were read without a fault.</summary>
/// <param name="isSound">Tells it of one path; <c>[*]</c> stands for every index.</param>
internal sealed class RuleScope(Func<string, bool> isSound)
{
    /// <summary>A plan that exists already: all of it is sound.</summary>
    public static RuleScope Everything { get; } = new(_ => true);

    /// <summary>True when a rule that reads these parts can be checked.</summary>
    public bool Has(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (!isSound(path))
            {
                return false;
            }
        }

        return true;
    }
}
