using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>Something that holds for every plan and that no single value can break alone.</summary>
internal interface IPlanRule
{
    /// <summary>Every place where the plan breaks the rule, as far as the parts it needs are sound.</summary>
    IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope);
}
