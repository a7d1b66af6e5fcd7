/**
 * Words that stand where a transcript names its speaker but name nobody, and
 * stage directions in it. Own compilation from public transcripts' usage.
 */
export const transcriptLabels = `
unidentified male, unidentified female, unidentified man, unidentified woman,
unidentified speaker, unidentified reporter, unidentified person, unidentified, unknown,
unknown speaker, question, q, q., answer, a, a., reporter, moderator, interviewer, interviewee,
host, co - host, guest, speaker, the speaker, narrator, announcer, voice - over, voiceover,
audience, audience member, audience members, crowd, caller, operator, participant, participants,
panelist, male voice, female voice, man, woman, child, protester, protesters, the president,
the vice president, the prime minister, the chairman, the chairwoman, the chair, the court,
the clerk, the witness, the defendant, the judge, judge, presiding officer, clerk, witness,
counsel, prosecutor, defense, several honourable members, an honourable member,
some hon. members, hon. members, the presiding officer, mr. speaker, madam speaker, all, both,
multiple speakers
`;

export const stageDirections = `
applause, laughter, laughs, crosstalk, inaudible, unintelligible, cheering, cheers,
cheers and applause, booing, boos, music, music playing, video clip, begin video clip,
end video clip, begin videotape, end videotape, begin audio clip, end audio clip,
commercial break, break, silence, pause, chanting, crowd chanting, crying, sighs, coughs,
bell rings, ph, sic, phonetic, foreign language, speaks in spanish, translated, interruption,
off mic, off microphone, overlapping, end, end of transcript, audio gap, technical difficulty,
recess, adjourned
`;
