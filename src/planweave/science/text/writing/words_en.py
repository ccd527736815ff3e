# ruff: noqa: E501 - a list of words reads better on one line than broken up
"""English words that break a rule, each with what to write instead: None where only the author can know,
"" where the words may simply go. Keys are regular expressions; a blank "[…]" waits for a fact."""

from __future__ import annotations

from .model import Rule

WORDS: dict[Rule, dict[str, str | None]] = {
    Rule.TBD: {
        r"TB[DCRSA]": "[value]",
        r"to be (?:determined|defined|decided|confirmed|specified|agreed|clarified|announced|done)": "[value]",
        r"(?:not yet|yet to be|still to be|has yet to be|have yet to be) \w+(?:ed|en|wn)": "[value]",
        r"\?{2,}|X{2,}": "[value]",
        r"\[(?:\s*|…+|\.{3}|(?:value|number|system|name|role|unit|date|tbd)[^\]]*)\]|…{2,}|_{3,}": None,
    },
    Rule.ESCAPE: {
        r"(?:if|where|when|whenever|wherever|as far as|as much as|as soon as it is) "
        r"(?:at all )?(?:it is |it should prove )?"
        r"(?:possible|practical|practicable|feasible|necessary|needed|required|appropriate|applicable|desired"
        r"|reasonable|available|permitted|convenient)": "",
        r"as (?:appropriate|necessary|needed|required|applicable|desired|practicable)": "",
        r"(?:(?:so|as) )?far as (?:is )?(?:possible|practical|practicable)": "",
        r"to the (?:\w+ )?extent (?:necessary|possible|practical|practicable|feasible|reasonable)": "",
        r"(?:unless|except where) (?:impractical|impracticable|not possible|unreasonable)": "",
        r"(?:whenever|if) (?:time|budget|circumstances|resources) (?:allows?|permits?)": "",
        r"(?:subject to|depending on) (?:availability|circumstances)": "",
        r"in principle|at (?:its|their|your) discretion|on a best[- ]effort basis|best effort": "",
        r"as (?:little|few|many) as possible": "[number]",
    },
    Rule.OPEN_LIST: {
        r"etc\.?|et cetera|and so on|and so forth|and more(?! than)|and others|and other(?= similar)|and the like|or similar": "",
        r"(?:including|includes?),? (?:but|and) (?:is )?not limited to": "namely",
        r"such as|for example|for instance|e\.g\.?|like for example": "namely",
        r"among(?:st)? others?|and/or others|and similar(?: \w+)?": "",
    },
    Rule.ABSOLUTE: {
        r"always|at all times|at any time|forever|permanently": "",
        r"never|under no circumstances": "not",
        r"100 ?(?:%|percent|per cent)|one hundred percent": "at least [value] %",
        r"absolutely|completely|totally|entirely|perfect(?:ly)?|flawless(?:ly)?|infallibl[ey]": "",
        r"(?:under|in) (?:all|any|every) (?:circumstances?|conditions?|cases?|situations?|event)": "",
        r"no matter (?:what|how|when|where|who)(?: \w+)*|in any case|without (?:any )?exceptions?": "",
        r"(?:zero|no) (?:downtime|errors?|defects?|failures?|faults?|bugs?|data loss|latency|delay)": None,
        r"(?:error|bug|defect|fault|fail)[- ]?(?:free|proof)|fool[- ]?proof|unbreakable|guaranteed?": None,
        r"everybody|everyone|anybody|anyone|everything|anything|anywhere|everywhere": None,
    },
    Rule.SPECULATIVE: {
        r"should": "shall",
        r"might|could|would|(?<!\d )may(?! \d)": None,
        r"(?:can |could |will |may |might )?(?:perhaps|possibly|probably|presumably|maybe|potentially)": None,
        r"ideally|preferably|hopefully|desirabl[ey]": "",
        r"(?:it )?(?:would|might) be (?:nice|good|great|helpful|useful)|nice to have": None,
        r"(?:is|are) (?:likely|expected|supposed|desired) to|ought to": "shall",
    },
    Rule.PURPOSE: {
        r"in order (?:to|that)|so as (?:not )?to|so that|for the purposes? of|with the (?:aim|goal) of": None,
        r"because(?: of)?|due to the fact that|since (?:the|this|that|it|we|they|users)|given that": None,
        r"thus|thereby|hence|therefore|to (?:ensure|make sure) that|in an effort to": None,
    },
    Rule.VAGUE: {
        r"user[- ]?friendl(?:y|iness)|friendly|intuitive(?:ly)?|ergonomic(?:ally)?|self-explanatory": None,
        r"eas(?:y|ily)|simple|simply|straightforward|effortless(?:ly)?|convenient(?:ly)?|comfortabl[ey]": None,
        r"appropriate(?:ly)?|suitabl[ey]|adequate(?:ly)?|sufficient(?:ly)?|reasonabl[ey]|proper(?:ly)?": None,
        r"satisfactory|satisfactorily|acceptabl[ey]|decent(?:ly)?|(?:good|long|big|large|small|fast) enough": None,
        r"relevant|significant(?:ly)?|important|major|minor|substantial(?:ly)?|considerabl[ey]": None,
        r"similar(?:ly)?|comparable|like-minded|fair(?:ly)?|good|nice(?:ly)?|great|excellent|well": None,
        r"several|some|a few|few|a number of|multiple|various|numerous|many|certain|a lot of|lots of": "[number]",
        r"about(?= \d)|approximately|approx\.?|around(?= \d)|roughly|circa|close to(?= \d)|nearly|almost": None,
        r"accurate(?:ly)?|precise(?:ly)?|exact enough|clear(?:ly)?|legibl[ey]|readabl[ey]|meaningful(?:ly)?": None,
        r"modern|state[- ]of[- ]the[- ]art|up[- ]to[- ]date|innovative|seamless(?:ly)?|smart(?:ly)?": None,
        r"flexibl[ey]|versatile|adaptable|generic|attractive(?:ly)?|elegant(?:ly)?|appealing|pleasant": None,
        r"common(?:ly)?|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|generally|often|sometimes|rarely": None,
        r"safe|safely|secure|securely|tamper[- ]proof|harmless|accessible|gracefully|sensibl[ey]": None,
        r"high[- ]quality|professional(?:ly)?|optional extras|ordinary|special|necessary": None,
        r"too (?:\w+)|very|quite|rather|minimal(?:ly)?|not too \w+": None,
        r"tolerable|ample|extensive(?:ly)?|rich|comprehensive|powerful|handy|neat(?:ly)?": None,
    },
    Rule.UNMEASURED: {
        r"(?<!as )(?:fast|quick(?:ly)?|rapid(?:ly)?|swift(?:ly)?|speedy|speedily|slow(?:ly)?)": "within [value] s",
        r"instant(?:ly|aneous(?:ly)?)?|immediate(?:ly)?|promptly|prompt(?= (?:response|reply|answer|notice|action|handling))|at once|without delay": "within [value] s",
        r"(?:in|near|near-) ?real[- ]time|real[- ]time": "within [value] s",
        r"as (?:soon|quickly|fast|early|promptly) as possible|asap|in (?:a )?timely(?: manner)?|timely"
        r"|in good time|soon": "within [value] hours",
        r"periodical(?:ly)?|regular(?:ly)?|frequent(?:ly)?|from time to time|occasional(?:ly)?"
        r"|at regular intervals": "every [value] minutes",
        r"(?:high|good|excellent|better|great|strong|maximum|optimal) (?:performance|throughput|availability"
        r"|reliability|scalability|capacity|speed|stability|efficiency|accuracy|bandwidth)": None,
        r"(?:low|short|small|minimal|minimum|little) (?:latency|delays?|response times?|loading times?"
        r"|error rates?|downtimes?|memory footprint|overhead|waiting times?)": None,
        r"highly[- ](?:available|reliable|scalable|performant|efficient|stable)|responsive(?:ly)?": None,
        r"performant|scalabl[ey]|reliabl[ey]|robust(?:ly)?|resilient(?:ly)?|stabl[ey]|fault[- ]tolerant": None,
        r"efficient(?:ly)?|effective(?:ly)?|lightweight|smooth(?:ly)?|long[- ]lasting|durable": None,
        r"(?:a )?(?:large|huge|high|great|big|massive) (?:numbers?|amounts?|volumes?|quantit(?:y|ies)) of"
        r"|large[- ]scale|mass(?:es of)?": "[number]",
    },
    Rule.COMPARATIVE: {
        r"(?:faster|quicker|better|easier|simpler|higher|lower|larger|smaller|bigger|greater|cheaper|safer"
        r"|cleaner|clearer|stronger|shorter|(?<!no )longer|nicer|slower|richer|smarter|smoother|broader|wider|deeper"
        r"|tighter|lighter|friendlier|newer)": None,
        r"(?:the )?(?:best|fastest|easiest|simplest|cheapest|quickest|safest|highest|lowest|largest|smallest"
        r"|strongest|optimal|optimum|greatest|cleanest|smartest|worst|ideal)": None,
        r"(?:more|less|most|least) (?!than\b|recent(?:ly)?\b|of\b|significant bit\b)"
        r"(?:\w+(?:able|ible|ent|ant|ive|ing|al|ful|ous|ly|ic|ate|ed|ise|ure|able))": None,
        r"improved|enhanced|superior|optimi[sz]ed|maximi[sz]ed?|minimi[sz]ed?": None,
    },
}
